import type { ManualTexts } from '../manual-types.ts';

export const MANUAL: ManualTexts = {
  examples: {
    nanro: [
      ['nanro read', '기본으로 들어 있는 글을 읽습니다'],
      ['nanro open book.epub', '책을 펼쳐 놓고 읽습니다'],
      ['nanro report.hwp', '문서를 펼쳐 놓고 읽습니다. 파이프에서는 출력합니다'],
      ['nanro read -s 재킷', '제목에 ‘재킷’이 든 섹션만 읽습니다'],
      ['nanro read post.json -w 40', '너비 40칸으로 읽습니다'],
      ['nanro search ㄱㅈㅈㅋ post.md', '‘가죽 재킷’이 나오는 줄을 초성으로 찾습니다'],
      ['git log | nanro wrap -w 72', '아무 텍스트나 72칸에서 줄을 나눕니다'],
      ['nanro list --format json', '섹션 목록을 JSON으로 출력합니다'],
    ],
    read: [
      ['nanro read post.md', '파일을 읽습니다'],
      ['nanro read https://example.com', '웹 페이지를 읽습니다'],
      ['nanro read -s 2-4', '2번부터 4번 섹션까지 읽습니다'],
      ['nanro read book.epub -p', 'less로 읽습니다'],
      ['nanro read post.md --format html', 'HTML 페이지 하나로 바꿉니다'],
      ['nanro read report.hwpx -o report.txt', '파일에 씁니다'],
      ['nanro read *.html --format jsonl', '페이지마다 JSON 한 줄로 바꿉니다'],
    ],
    list: [
      ['nanro list book.epub', '책의 장을 모두 봅니다'],
      ['nanro list docs', '폴더에서 읽을 수 있는 파일을 봅니다'],
      ['nanro list --format json', '같은 목록을 JSON으로 출력합니다'],
    ],
    open: [
      ['nanro open book.epub', '지난번에 읽던 곳부터 읽습니다'],
      ['nanro open post.md -w 60 --theme sepia', '세피아 테마로, 너비 60칸에 맞춰 읽습니다'],
    ],
    search: [
      ["nanro search '오픈소스 AI' post.md", '공백이 든 말을 찾습니다'],
      ['nanro search ㅂㄱㅈ post.md', '초성으로 찾습니다'],
      ['cat post.md | nanro search 난로', '파이프로 들어온 글에서 찾습니다'],
    ],
    wrap: [
      ['git log | nanro wrap -w 72', '다른 프로그램이 출력한 글의 줄을 나눕니다'],
      ['nanro wrap --reflow --only-long message.txt', '너비를 넘는 문단만 다시 나눕니다'],
      ['nanro wrap -w 100 --in-place src/*.kt', '소스 코드의 주석만 나눕니다'],
      ['nanro wrap --reflow --prefix auto', '편집기가 넘긴 주석을 다시 나눕니다 (Vim의 `formatprg`)'],
      ['nanro wrap --in-place -w 72 docs/*.md', '파일을 직접 고칩니다'],
      ['nanro wrap --check -w 72 docs/*.md', '고칠 파일이 있는지 커밋하기 전에 확인합니다'],
    ],
    config: [
      ['nanro config', '지금 쓰이는 설정을 봅니다'],
      ['NANRO_WIDTH=60 nanro config', '변수는 설정 파일보다 앞섭니다'],
    ],
    completion: [
      ["echo 'source <(nanro completion bash)' >> ~/.bashrc", 'bash'],
      ["echo 'source <(nanro completion zsh)' >> ~/.zshrc", 'zsh (compinit 아래에)'],
      ['nanro completion fish > ~/.config/fish/completions/nanro.fish', 'fish'],
    ],
  },
  headings: {
    name: '이름',
    synopsis: '사용법',
    description: '설명',
    commands: '명령',
    options: '옵션',
    keys: '단축키',
    environment: '환경 변수',
    files: '파일',
    theme: '테마',
    exit: '종료 코드',
    examples: '예시',
    notices: '알림',
  },
  description: [
    '파일(HWP, HWPX, DOCX, PDF, EPUB, Markdown, HTML, 텍스트, 메일, 피드, CSV, 자막, 노트북, 소스 코드, 글 JSON)이나 웹 페이지, 파이프로 들어온 글을 읽어, 한국어 독자에게 자연스러운 자리에서 줄을 나누어 출력합니다. 낱말이 끊기지 않고, 조사나 마침표가 줄 앞에 오지 않습니다.',
    '명령 없이 `nanro 파일`이라고 쓰면 터미널에서는 펼쳐 놓고 읽고, 파이프에서는 출력합니다. 폴더를 쓰면 그 안에서 읽을 수 있는 파일의 이름과 제목을 출력합니다. `www.`로 시작하거나 호스트 뒤에 `/`가 있는 주소는 `https://` 없이 써도 되지만, 같은 이름의 파일이 있으면 그 파일을 읽습니다.',
    '옵션은 변수보다, 변수는 설정 파일보다, 설정 파일은 기본값보다 앞섭니다.',
  ],
  keys: '`nanro open`에서 씁니다. 한글 입력 상태에서도 그대로 됩니다. 목록은 `Esc`나 `q`로 닫습니다.',
  environment: [
    [
      'NANRO_WIDTH, NANRO_THEME, NANRO_COLOR, NANRO_WORD_BREAK, NANRO_AMBIGUOUS, NANRO_CODE, NANRO_LANGUAGE, NANRO_PLAIN, NANRO_JOBS',
      '이름이 같은 옵션의 값을 정합니다. 다만 `NANRO_WIDTH`나 설정 파일의 `width`가 `0`이면 터미널 너비만큼 씁니다',
    ],
    [
      'LC_ALL, LC_MESSAGES, LANG',
      '이 순서로 보아 먼저 설정된 값이 `ko`로 시작하면 한국어로, 아니면 영어로 나옵니다',
    ],
    ['NO_COLOR', '설정돼 있으면 색을 쓰지 않습니다'],
    [
      'FORCE_COLOR',
      '설정돼 있으면 파이프에서도 색을 씁니다. `0`이나 `false`면 쓰지 않습니다. `NO_COLOR`보다 앞서고, `--color`는 둘보다 앞섭니다',
    ],
    [
      'COLORTERM, TERM',
      '테마가 쓸 색의 수를 정합니다: 모두, 256, 16. `TERM`이 `dumb`이면 색을 쓰지 않습니다',
    ],
    ['COLUMNS', '터미널 너비 대신 쓸 칸 수'],
    [
      'PAGER, LESS, LESSCHARSET',
      '`--pager`가 쓸 프로그램과 `less`의 설정. 설정하지 않으면 `FRX`와 `utf-8`을 씁니다',
    ],
    ['HTTP_PROXY, HTTPS_PROXY, NO_PROXY', '웹 페이지를 받을 때 쓸 프록시'],
    ['XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME', '아래 파일들이 놓이는 폴더'],
  ],
  files: [
    [
      '~/.config/nanro/config.json',
      '설정 파일. 이 시스템에서 어디에 있는지는 `nanro config`로 볼 수 있습니다',
    ],
    [
      '~/.config/nanro/themes/',
      '직접 만든 테마. 테마마다 JSON 파일 하나이고, `--theme paper`라면 `paper.json`입니다',
    ],
    ['~/.local/state/nanro/places/', '읽던 곳과 책갈피'],
    ['~/.cache/nanro/', '웹에서 받은 페이지'],
  ],
  theme:
    '테마 파일은 아래 항목이 모두 든 JSON 객체입니다. 색은 `#rrggbb`로 적습니다. 두 개짜리는 글자색과 배경색이고, 하나짜리는 바탕 위의 글자색입니다. 아래는 `light`의 색입니다.',
  colours: {
    page: '바탕',
    faint: '날짜, 그림 설명처럼 흐린 글자',
    accent: '제목, 번호, 세로줄, 글머리표',
    code: '코드',
    hit: '찾은 말',
    current: '찾은 말 가운데 지금 보는 것',
    status: '상태 줄',
    selected: '목록에서 고른 것',
  },
  exit: [
    ['0', '끝까지 마쳤습니다. 파이프가 먼저 닫힌 경우도 같습니다'],
    ['1', '`nanro search`가 아무것도 찾지 못했거나, `nanro wrap --check`가 달라질 파일을 찾았습니다'],
    ['2', '명령이나 설정이 잘못됐거나, `nanro open`을 쓸 터미널이 없습니다'],
    [
      '65',
      '글이 비었거나, 너무 크거나, 읽을 수 없는 형식이거나, `nanro wrap --in-place`로 고칠 수 없는 파일입니다',
    ],
    ['66', '파일이 없거나, 폴더이거나, 읽을 권한이 없습니다'],
    ['69', '웹 페이지를 받지 못했습니다'],
    ['70', 'nanro의 버그입니다'],
    ['74', '출력하지 못했거나 파일에 쓰지 못했습니다'],
    ['129', '터미널이 닫혀 끝났습니다(SIGHUP)'],
    ['130', 'Ctrl-C로 멈췄습니다'],
    ['143', 'SIGTERM을 받아 끝났습니다'],
  ],
};
