# zsh completion of nanro: source <(nanro completion zsh), below compinit
_nanro() {
  local word=${(Q)PREFIX}
  local -a lines
  lines=(${(f)"$(nanro __complete -- "${(@Q)words[2,CURRENT-1]}" "$word" 2>/dev/null </dev/null)"})
  if [[ $lines[1] == :files ]]; then
    _files
    return
  fi
  # Of several that do not begin as the word does, zsh would put what they have in common in its place.
  if [[ $#lines -gt 1 && $lines[1] != "$word"* ]]; then compstate[insert]=menu; fi
  lines=("${(@)lines//\\/\\\\}") lines=("${(@)lines//:/\\:}") lines=("${(@)lines/$'\t'/:}")
  _describe -V nanro lines -U
}
compdef _nanro nanro
