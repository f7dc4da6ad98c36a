# bash completion of nanro, for bash 4.4 and later: source <(nanro completion bash)
_nanro() {
  # COMP_WORDS is as it was typed, and torn at = and :, so the line is read anew: words without their quotes, $quote
  # where one is still open, and $before, what stands of the last word before the part that readline replaces, $2.
  local left=${COMP_LINE:0:COMP_POINT} words=() word= quote= before= char value values common
  while [[ $left == "$2" ]] && before=$word; [[ $left ]]; do
    char=${left:0:1} left=${left:1}
    case $quote$char in
      \'\' | \"\") quote= ;;
      \'?) word+=$char ;;
      \\ | \"\\)
        char=${left:0:1} left=${left:1}
        if [[ $quote && $char != [\"\\\$\`] ]]; then word+=\\; fi
        word+=$char ;;
      [\'\"]) quote=$char ;;
      [[:blank:]]) if [[ $word ]]; then words+=("$word"); fi; word= ;;
      *) word+=$char ;;
    esac
  done
  mapfile -t values < <(nanro __complete -- "${words[@]:1}" "$word" 2>/dev/null </dev/null)
  COMPREPLY=()
  if [[ ${values[0]-} == :files ]]; then
    compopt -o default
    return
  fi
  compopt -o nosort
  values=("${values[@]%%$'\t'*}")
  # Several that add nothing to the word are listed as they are; the empty one keeps readline from putting what they have
  # in common in place of a word that they do not begin with.
  common=${values[0]-}
  for value in "${values[@]}"; do
    while [[ $value != "$common"* ]]; do common=${common%?}; done
  done
  if [[ ${#values[@]} -gt 1 && $common != "$word"?* ]]; then
    COMPREPLY=("${values[@]#"$before"}" '')
    return
  fi
  for value in "${values[@]}"; do
    if [[ $value != "$before"* ]]; then continue; fi
    value=${value#"$before"}
    case $quote in
      \') value=${value//\'/"'\\''"} ;;
      \") for char in \\ \" \$ \`; do value=${value//"$char"/"\\$char"}; done
          value=${value//!/"\"'!'\""} ;; # between " " a backslash before ! stays
      *) printf -v value %q "$value" ;;
    esac
    # Where a quote ends what it puts in, escaped or not, readline takes it for the one that closes, and adds none.
    if [[ $quote && $value == *"$quote" ]]; then value+=$quote; fi
    COMPREPLY+=("$value")
  done
}
complete -F _nanro nanro
