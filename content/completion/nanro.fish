# fish completion of nanro: nanro completion fish > ~/.config/fish/completions/nanro.fish
# fish itself drops what has not the letters of the word in it, so initial consonants find nothing here.
function __nanro_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    for quote in '' \' '"' # one that is open is closed
        set -l plain (string unescape -- $word$quote); and set word $plain; and break
    end
    set -g __nanro_candidates (nanro __complete -- $words[2..] "$word" 2>/dev/null </dev/null)
    test "$__nanro_candidates[1]" != :files
end
complete -c nanro -n __nanro_complete -f -k -a '$__nanro_candidates'
