import type { Messages } from '../messages.ts';

const SOURCE =
  '파일(HWP, DOCX, PDF, EPUB, Markdown, HTML, 텍스트 등)의 경로나 웹 주소. `-`는 표준 입력입니다.';
const READ_WITHOUT = '생략하면 파이프로 들어온 글을, 들어온 글도 없으면 기본으로 들어 있는 글을 읽습니다';

export const KOREAN: Messages = {
  fetching: (mebibytes) => `받는 중… ${mebibytes} MiB`,
  repaired:
    'UTF-8이 아닌 바이트가 있어 � (U+FFFD)로 바꿨습니다. CP949로 된 글이라면 `iconv -f cp949 -t utf-8`로 먼저 바꿔 주세요.',
  noPager: (command) =>
    `${command}: 페이저를 실행하지 못해 그대로 출력했습니다. 설치하거나 \`PAGER\`를 다른 프로그램으로 바꿔 주세요.`,
  pagerFailed: (command) =>
    `${command}: 페이저가 오류로 끝나 그대로 출력했습니다. \`PAGER\`와 \`LESS\`를 확인해 주세요.`,
  moreFiles: (folder, count, more) =>
    `${folder}: 파일이 많아 앞의 ${count}개만 살펴보고 나머지 ${more}개는 뺐습니다.`,
  bug: (detail) => `난로의 버그입니다. 입력한 명령과 함께 알려 주세요: ${detail}`,
  list: {
    number: '번호',
    heading: '제목',
    characters: '글자 수',
    minutes: '읽는 시간',
    time: (minutes) => `${minutes}분`,
    lead: '머리말',
    notes: '각주',
    total: '합계',
  },
  config: {
    name: '설정',
    value: '값',
    origin: '출처',
    default: '기본값',
    file: '설정 파일',
    at: (path, isThere) => `설정 파일: ${path}${isThere ? '' : ' (없음)'}`,
  },
  history: {
    today: (time) => `오늘 ${time}`,
    yesterday: '어제',
    day: (month, day) => `${month}월 ${day}일`,
    date: (year, month, day) => `${year}년 ${month}월 ${day}일`,
    gone: '없음',
    empty: '아직 읽은 글이 없습니다. 글을 열려면 이렇게 입력해 주세요: `nanro open 글.md`',
    damaged: (path) => `읽은 글의 목록이 깨져서 새로 시작합니다. 깨진 파일은 옮겨 두었습니다: ${path}`,
  },
  help: {
    description:
      '난로: 터미널에서 한국어 글을 읽습니다. 낱말을 끊지 않고, 조사나 마침표가 줄 맨 앞에 오지 않게 합니다.',
    usage: '[옵션] [명령|파일|주소]',
    articlesUsage: '[옵션] [파일|주소...]',
    titles: {
      'Usage:': '사용법:',
      'Arguments:': '인자:',
      'Options:': '옵션:',
      'Global Options:': '공통 옵션:',
      'Commands:': '명령:',
      'Examples:': '예시:',
    },
    version: '버전을 출력합니다',
    help: '도움말을 출력합니다',
    helpCommand: '명령의 도움말을 출력합니다',
    read: '글을 출력합니다',
    list: '글의 섹션 목록을 번호, 제목, 글자 수(공백 제외), 읽는 시간과 함께 출력합니다',
    open: '글을 전체 화면으로 엽니다. 목차, 검색, 책갈피를 쓸 수 있습니다',
    search:
      '글에서 검색어를 찾아, 검색어가 있는 섹션과 줄을 출력합니다. 띄어쓰기와 대소문자는 구분하지 않습니다',
    searchUsage: '[옵션] <검색어> [파일|주소...]',
    words: '검색어나 초성 `ㄱㅈㅈㅋ`. 공백이 있으면 따옴표로 묶습니다',
    history: '`open`으로 읽은 글을 언제 어디까지 읽었는지와 함께 출력합니다',
    historyUsage: '[옵션]',
    wrap: '텍스트의 줄을 나눕니다. 들어오는 대로 내보내므로 입력이 아무리 길어도 됩니다',
    wrapUsage: '[옵션] [파일...]',
    files: '텍스트 파일. 생략하거나 `-`를 쓰면 표준 입력에서 읽습니다',
    config: '지금 쓰는 설정과 그 출처(옵션, 환경 변수, 설정 파일, 기본값)를 출력합니다',
    configUsage: '[옵션]',
    completion: '명령, 옵션, 옵션 값, 파일, 섹션 제목을 Tab으로 자동 완성하는 스크립트를 출력합니다',
    completionUsage: '<셸>',
    shell: '셸: `bash`, `zsh`, `fish`',
    source: {
      read: `${SOURCE} ${READ_WITHOUT}`,
      list: `${SOURCE} ${READ_WITHOUT}`,
      open: `${SOURCE} 생략하면 파이프로 들어온 글을 열고, 들어온 글도 없으면 읽은 글의 목록을 보여 줍니다. 목록도 비었으면 기본으로 들어 있는 글을 엽니다`,
      search: `${SOURCE} 생략하면 파이프로 들어온 글에서 찾습니다`,
    },
    options: {
      section:
        '출력할 섹션: 번호(`4`, `4.1`, `제4장`), 범위(`2-4`), 제목의 일부(`재킷`), 초성(`ㄱㅈㅈㅋ`). 여러 번 쓸 수 있습니다',
      width:
        '줄 너비(칸). 한글 한 글자는 두 칸입니다. 생략하면 터미널 너비에 맞추며 최대 80칸입니다. `0`이면 줄을 나누지 않습니다',
      readFormat: '출력 형식: `text`(기본), `json`, `jsonl`(한 줄에 글 하나), `markdown`(`md`), `html`',
      listFormat: '출력 형식: `text`(기본), `json`',
      color: '색 사용: `auto`(기본, 터미널에서만), `always`, `never`',
      wordBreak: '줄을 나누는 곳: `keep-all`(기본, 어절 사이), `normal`(글자 사이)',
      ambiguous:
        '`“ ” … ·`처럼 너비가 모호한 글자의 너비: `narrow`(기본, 한 칸), `wide`(두 칸), `auto`(터미널에 물어봄)',
      wide: '글보다 넓은 표와 코드: `scroll`(기본, `<`와 `>`로 옆으로 넘김), `wrap`(`read`처럼 줄을 나눔)',
      code: '너비를 넘는 코드 줄: `wrap`(나누고 이어지는 줄 앞에 `↪`를 붙임), `keep`(그대로 둠), `auto`(기본, 터미널이거나 `-w`를 쓰면 `wrap`, 아니면 `keep`)',
      noSyntax: '코드를 구문에 따라 색칠하지 않습니다',
      syntax: '`syntax` 설정을 무시하고 코드를 색칠합니다',
      justify: '양쪽 정렬. 낱말 사이를 넓혀 문단의 줄 길이를 맞춥니다',
      from: (formats) =>
        `입력 형식: ${formats}, 또는 \`md\` 같은 확장자. 생략하면 내용과 이름을 보고 판별합니다. \`lines\`는 줄과 색을 그대로 둡니다`,
      encoding: (charsets) => `입력 인코딩: ${charsets}. 생략하면 자동으로 판별합니다`,
      maxBytes: '읽을 수 있는 최대 크기(예: `20000000`, `20M`). 생략하면 10 MiB까지 읽습니다',
      noCache: '웹 페이지를 캐시에 저장하지도, 캐시에서 읽지도 않습니다',
      filesFrom:
        '목록 파일에 적힌 파일과 주소도 읽습니다. 한 줄에 하나씩 적거나 NUL 문자로 구분합니다. `-`이면 목록을 표준 입력에서 읽습니다',
      jobs: '`text`가 아닌 형식으로 바꿀 때 쓸 스레드 수. `auto`(기본)면 코어 수만큼 씁니다',
      output: '화면에 출력하지 않고 이 파일로 저장합니다. 파일은 내용을 모두 쓴 뒤에 생깁니다',
      force: '`-o`로 지정한 파일이 이미 있어도 덮어씁니다',
      measure:
        '줄 너비(칸). 생략하면 80칸이고, `0`이면 화면 너비에 맞춥니다. 읽는 동안 `+`와 `-`로 바꿀 수 있습니다',
      theme: '테마: `auto`(기본, 터미널의 색), `dark`, `light`, `sepia`, 내 테마의 이름',
      openTheme: '테마: `auto`(기본, 터미널 배경에 맞춤), `dark`, `light`, `sepia`, 내 테마의 이름',
      plain:
        '장식 없이 글만 출력합니다. 난로가 넣는 세로줄, 테두리, 글머리표, 번호와 색을 뺍니다. 화면 낭독기와 점자 단말기에 알맞습니다',
      noPlain: '`plain` 설정을 무시하고 평소대로 출력합니다',
      hanja: '한글 문서의 한자 뒤에 읽는 소리를 보여 줍니다: `漢字(한자)`',
      noHanja: '`hanja` 설정을 무시하고 한자만 보여 줍니다',
      images:
        '그림을 지원하는 터미널에서 그림을 보여 줍니다. `open`은 기본으로, `read`는 이 옵션을 줄 때만 보여 줍니다',
      noImages: '그림을 보여 주지 않습니다',
      mouse: '`mouse` 설정을 무시하고 마우스를 씁니다',
      lookup:
        '`s`로 낱말을 찾을 곳: `naver`(기본, 네이버 사전), 낱말 자리를 `%s`로 적은 주소, 낱말을 마지막 인자로 받는 프로그램',
      noMouse: '마우스를 쓰지 않습니다. 드래그하면 터미널이 글을 선택합니다',
      pager: '`$PAGER`로, 없으면 `less`로 봅니다. 터미널에서만 동작합니다',
      language: '메시지와 도움말의 언어: `auto`(기본, 로캘에 맞춤), `ko`, `en`',
      quitIfOneScreen: '한 화면에 다 들어가면 전체 화면으로 열지 않고 출력만 합니다',
      noState: '읽던 곳, 마크, 책갈피, 형광펜, 읽은 글, 검색어를 저장하지도, 불러오지도 않습니다',
      clear:
        '출력하지 않고, 읽은 글의 목록과 `open`의 검색어를 모두 지웁니다. 읽던 곳과 책갈피, 형광펜은 그대로 둡니다',
      wrapWidth: '줄 너비(칸). 생략하면 80칸입니다. `0`이면 줄을 나누지 않습니다',
      reflow: '문단의 줄을 먼저 이어 붙인 뒤 다시 나눕니다',
      onlyLong: '너비를 넘는 줄만 나눕니다. `--reflow`와 함께 쓰면 그런 줄이 있는 문단만 나눕니다',
      fit: '문단을 줄로 나누는 방법: `optimal`(기본, 문단 전체를 보고 고르게 나눔), `greedy`(첫 줄부터 한 줄씩 채움. 글을 고쳐도 그 앞의 줄은 거의 바뀌지 않음)',
      prefix:
        '주석만 줄바꿈하고 줄마다 주석 기호를 붙입니다: `auto`(기호를 자동으로 찾음, 소스 코드의 기본값), `none`(보통 글로 봄, 그 밖의 기본값), `//` 같은 기호. 기호가 없는 줄은 그대로 둡니다',
      inPlace: '출력하지 않고 파일을 직접 고칩니다. 바뀔 것이 없는 파일은 건드리지 않습니다',
      check: '바뀔 파일의 이름만 출력합니다. 하나라도 있으면 종료 코드가 1입니다',
      man: '모든 명령을 설명하는 man 페이지를 보여 줍니다',
    },
    values: {
      from: '형식',
      charset: '인코딩',
      bytes: '바이트',
      which: '섹션',
      cells: '칸',
      format: '형식',
      when: '시점',
      ambiguous: '너비',
      mode: '방식',
      source: '파일|주소',
      command: '명령',
      files: '파일',
      list: '목록',
      number: '수',
      output: '파일',
      theme: '테마',
      lookup: '사전',
      words: '검색어',
      language: '언어',
      shell: '셸',
      prefix: '기호',
    },
  },
};
