// The entry of a thread that reads the whole of a document.
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentTask } from './commands/document-thread.ts';
import { sendDocument } from './commands/document-sender.ts';

// `parentPort` is null outside a thread. Errors of `sendDocument` reach the main thread.
if (parentPort) void sendDocument(workerData as DocumentTask, parentPort);
