// The entry of a thread that reads the whole of a document.
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentTask } from './commands/document-thread.ts';
import { sendDocument } from './commands/document-sender.ts';

void sendDocument(workerData as DocumentTask, parentPort!); // what it throws reaches the main thread
