# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_payg_global_optspecs
    string join \n o/output= database-url= config= n/dry-run y/yes no-input q/quiet color= h/help V/version
end

function __fish_payg_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_payg_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_payg_using_subcommand
    set -l cmd (__fish_payg_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c payg -n "__fish_payg_needs_command" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_needs_command" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_needs_command" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_needs_command" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_needs_command" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_needs_command" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_needs_command" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_needs_command" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_needs_command" -s V -l version -d 'Print version'
complete -c payg -n "__fish_payg_needs_command" -f -a "proxy" -d 'Stand in front of an API: let in whoever has a key and a limit left, forward, charge what succeeded'
complete -c payg -n "__fish_payg_needs_command" -f -a "serve" -d 'Serve programs and people over HTTP until Ctrl-C'
complete -c payg -n "__fish_payg_needs_command" -f -a "sandbox" -d 'Run a payment gateway to try payg against'
complete -c payg -n "__fish_payg_needs_command" -f -a "bill" -d 'Bill a month: one invoice for each customer that used something'
complete -c payg -n "__fish_payg_needs_command" -f -a "payment" -d 'Manage payments: create them, move their money, settle what went wrong'
complete -c payg -n "__fish_payg_needs_command" -f -a "refund" -d 'Give money back: all that is left of a payment or a paid invoice, or a part of it; a refund that failed is tried again'
complete -c payg -n "__fish_payg_needs_command" -f -a "dispute" -d 'Manage disputes; payg payment dispute opens one'
complete -c payg -n "__fish_payg_needs_command" -f -a "reconcile" -d 'Compare payg with its gateways: settle what they have decided, and print every difference'
complete -c payg -n "__fish_payg_needs_command" -f -a "quarantine" -d 'Manage what gateways showed that fits nothing that was asked of them; nothing of it is booked'
complete -c payg -n "__fish_payg_needs_command" -f -a "credit-note" -d 'Look at credit notes; payg invoice credit makes them'
complete -c payg -n "__fish_payg_needs_command" -f -a "explain" -d 'Explain a figure down to the events'
complete -c payg -n "__fish_payg_needs_command" -f -a "export" -d 'Export everything of one kind, streamed as CSV or JSON lines'
complete -c payg -n "__fish_payg_needs_command" -f -a "invoice" -d 'Look at invoices, take their money, void them, credit them, write them off'
complete -c payg -n "__fish_payg_needs_command" -f -a "ledger" -d 'Look at the double-entry ledger under invoices and credit notes'
complete -c payg -n "__fish_payg_needs_command" -f -a "verify" -d 'Prove the books: events, sums, invoices, transfers, accounts, numbers, the audit trail'
complete -c payg -n "__fish_payg_needs_command" -f -a "report" -d 'See how the business goes: recurring revenue, revenue, usage, what is owed'
complete -c payg -n "__fish_payg_needs_command" -f -a "audit" -d 'Look at who changed what, and prove that the trail was not changed'
complete -c payg -n "__fish_payg_needs_command" -f -a "bank" -d 'Exchange direct-entry files with a bank'
complete -c payg -n "__fish_payg_needs_command" -f -a "bench" -d 'Measure payg beside the bare database, on tables or a file of its own'
complete -c payg -n "__fish_payg_needs_command" -f -a "completion" -d 'Print the completions for a shell'
complete -c payg -n "__fish_payg_needs_command" -f -a "user" -d 'Manage users: customers who use metered services'
complete -c payg -n "__fish_payg_needs_command" -f -a "company" -d 'Manage companies: customers who take payments through payg'
complete -c payg -n "__fish_payg_needs_command" -f -a "service" -d 'Manage services: what is metered'
complete -c payg -n "__fish_payg_needs_command" -f -a "plan" -d 'Manage plans: what is sold by the month or year'
complete -c payg -n "__fish_payg_needs_command" -f -a "subscription" -d 'Manage subscriptions: who bought which plan'
complete -c payg -n "__fish_payg_needs_command" -f -a "price" -d 'Manage prices: what services cost, from when on, for whom'
complete -c payg -n "__fish_payg_needs_command" -f -a "usage" -d 'Record, import, show and correct usage'
complete -c payg -n "__fish_payg_needs_command" -f -a "call" -d 'Record calls and show what they come to'
complete -c payg -n "__fish_payg_needs_command" -f -a "clock" -d 'Travel in time on a database that is marked as a test'
complete -c payg -n "__fish_payg_needs_command" -f -a "cost" -d 'Show what a customer\'s usage costs, exactly, by service and price version'
complete -c payg -n "__fish_payg_needs_command" -f -a "limit" -d 'Manage limits: how much customers may use, spend and send'
complete -c payg -n "__fish_payg_needs_command" -f -a "tax" -d 'Manage taxes, which customers are given by name'
complete -c payg -n "__fish_payg_needs_command" -f -a "webhook" -d 'Manage where webhooks are sent'
complete -c payg -n "__fish_payg_needs_command" -f -a "event" -d 'Look at what happened and was told, and tell it again'
complete -c payg -n "__fish_payg_needs_command" -f -a "key" -d 'Manage API keys: what programs show to be let in'
complete -c payg -n "__fish_payg_needs_command" -f -a "member" -d 'Manage the members of companies: people who log in for one'
complete -c payg -n "__fish_payg_needs_command" -f -a "operator" -d 'Manage operators: people who run payg'
complete -c payg -n "__fish_payg_needs_command" -f -a "config" -d 'Show the configuration and where it comes from'
complete -c payg -n "__fish_payg_needs_command" -f -a "db" -d 'Look after the database: schema, backups, moving'
complete -c payg -n "__fish_payg_needs_command" -f -a "demo" -d 'Make a small business with a year of usage, bill it, and show what came of it'
complete -c payg -n "__fish_payg_needs_command" -f -a "doctor" -d 'Check the database, its schema, the settings that lose data, clock, ledger, prices, gateway and disk'
complete -c payg -n "__fish_payg_needs_command" -f -a "init" -d 'Set payg up: configuration, database, first operator'
complete -c payg -n "__fish_payg_needs_command" -f -a "mail" -d 'Letters by e-mail: preview them, send them, see what became of them'
complete -c payg -n "__fish_payg_needs_command" -f -a "man" -d 'Print the manual page, or write a page for each command'
complete -c payg -n "__fish_payg_needs_command" -f -a "version" -d 'Show which payg this is'
complete -c payg -n "__fish_payg_needs_command" -f -a "work" -d 'Do the background work: send attempts, ask about notices, try declined payments again, deliver webhooks'
complete -c payg -n "__fish_payg_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand proxy" -l upstream -d 'The API\'s address' -r
complete -c payg -n "__fish_payg_using_subcommand proxy" -l listen -d 'Address and port to listen on; port 0 is any free one' -r
complete -c payg -n "__fish_payg_using_subcommand proxy" -l routes -d 'Which requests are metered, as which service, and by what' -r -F
complete -c payg -n "__fish_payg_using_subcommand proxy" -l timeout -d 'How long the API may be silent, in seconds' -r
complete -c payg -n "__fish_payg_using_subcommand proxy" -l connections -d 'Connections that are open at once; more wait' -r
complete -c payg -n "__fish_payg_using_subcommand proxy" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand proxy" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand proxy" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand proxy" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand proxy" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand proxy" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand proxy" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand proxy" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand proxy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand serve" -l listen -d 'Address and port to listen on; port 0 is any free one' -r
complete -c payg -n "__fish_payg_using_subcommand serve" -l connections -d 'Connections that are open at once; more wait' -r
complete -c payg -n "__fish_payg_using_subcommand serve" -l workers -d 'Threads that answer requests; as many as the machine has cores unless given' -r
complete -c payg -n "__fish_payg_using_subcommand serve" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand serve" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand serve" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand serve" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand serve" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand serve" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand serve" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand serve" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -f -a "serve" -d 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and not __fish_seen_subcommand_from serve help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l listen -d 'Address and port to listen on; port 0 is any free one' -r
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l journal -d 'Where everything that happens is written before it is answered; without it, it is forgotten' -r -F
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l faults -d 'Faults to begin with, as answer_lost=2 or seed=7,500_done=10%' -r
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l notify -d 'Where notices are sent' -r
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l shop -d 'The shop\'s number' -r
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l key-file -d 'The file with the shop\'s secret key; else PAYG_SANDBOX_KEY, else test_sandbox' -r -F
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l currency -d 'The shop\'s only currency; any that the API knows unless given' -r
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "serve" -d 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C'
complete -c payg -n "__fish_payg_using_subcommand sandbox; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand bill" -l month -d 'The month, which must be over: 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand bill" -l customer -d 'Only this customer; may be given several times' -r
complete -c payg -n "__fish_payg_using_subcommand bill" -l jobs -d 'Chunks of customers worked on at the same time' -r
complete -c payg -n "__fish_payg_using_subcommand bill" -l diff -d 'Show another month\'s totals beside: "previous", or a month' -r
complete -c payg -n "__fish_payg_using_subcommand bill" -l limit -d 'List at most so many of the new invoices' -r
complete -c payg -n "__fish_payg_using_subcommand bill" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bill" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bill" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bill" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bill" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bill" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bill" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bill" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bill" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "create" -d 'Create a payment of a company; nobody is asked for money until it is processed'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "list" -d 'List payments, the newest first'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "show" -d 'Show a payment with its attempts, refunds and disputes'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "process" -d 'Ask the gateway to move a payment\'s money'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "capture" -d 'Take the money that the gateway only reserved, or a part of it; the rest is let go'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "cancel" -d 'Give a payment up that was not processed yet, or whose money is only reserved'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "dispute" -d 'Open a dispute: the payer\'s bank asks the money back'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "retry" -d 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "record" -d 'Record money that was paid for an invoice in another way: cash, a bank transfer'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "correct" -d 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept'
complete -c payg -n "__fish_payg_using_subcommand payment; and not __fish_seen_subcommand_from create list show process capture cancel dispute retry record correct help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l name -d 'The payer\'s name, or the payee\'s with --pay-out' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l bsb -d 'Its branch, as 062-000' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l account -d 'Its account number, 5 to 9 digits' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l description -d 'What the payer reads' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l reference -d 'Your own name for it: asked for again, it is the same payment' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l meta -d 'A further fact that goes along' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l gateway -d 'sandbox, yookassa or bank; payments.gateway unless given' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l method -d 'A kept method\'s id; in the sandbox a test card\'s number' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l return-url -d 'Where the payer comes back to from the gateway\'s page' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l pay-out -d 'The money goes to the other party instead of coming from it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l reserve -d 'Only reserve the money; payg payment capture takes it, payg payment cancel lets it go'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l status -d 'Only in this status: created, processing, successful, failed, canceled, disputed, reversed' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l gateway -d 'Only through this gateway' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l purpose -d 'Only for this purpose: company, invoice, subscription' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l stuck -d 'Only those whose gateway was asked an hour ago or longer and has given no final answer, though nobody waits for the payer'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from process" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -l amount -d 'How much of it; all unless given' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from capture" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -l amount -d 'How much is disputed; all that is left unless given' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -l reason -d 'What the payer says' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from dispute" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -l amount -d 'How much; all that is due unless given' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -l description -d 'How it was paid' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from record" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -l description -d 'What the payer reads' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -l status -d 'How it ended: successful, failed or canceled' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -l reason -d 'Why it is corrected' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from correct" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a payment of a company; nobody is asked for money until it is processed'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "list" -d 'List payments, the newest first'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a payment with its attempts, refunds and disputes'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "process" -d 'Ask the gateway to move a payment\'s money'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "capture" -d 'Take the money that the gateway only reserved, or a part of it; the rest is let go'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "cancel" -d 'Give a payment up that was not processed yet, or whose money is only reserved'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "dispute" -d 'Open a dispute: the payer\'s bank asks the money back'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "retry" -d 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "record" -d 'Record money that was paid for an invoice in another way: cash, a bank transfer'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "correct" -d 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept'
complete -c payg -n "__fish_payg_using_subcommand payment; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -l amount -d 'So much' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -l percent -d 'So many percent of the whole payment' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -l line -d 'A line of the invoice that was paid, before tax' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -l reason -d 'Why; it stands on the credit note' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -a "list" -d 'List refunds, the newest first'
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -a "show" -d 'Show one refund'
complete -c payg -n "__fish_payg_using_subcommand refund; and not __fish_seen_subcommand_from list show help" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l payment -d 'Only of this payment: its id or reference' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l status -d 'Only in this status: pending, successful, failed' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l stuck -d 'Only those that were sent an hour ago or more and have no final answer'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from help" -f -a "list" -d 'List refunds, the newest first'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one refund'
complete -c payg -n "__fish_payg_using_subcommand refund; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -f -a "list" -d 'List disputes, the newest first'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -f -a "show" -d 'Show one dispute'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -f -a "respond" -d 'Answer a dispute: it is then under review'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -f -a "win" -d 'Say that a dispute was decided for us: the money is back'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -f -a "lose" -d 'Say that a dispute was decided against us: the money is gone'
complete -c payg -n "__fish_payg_using_subcommand dispute; and not __fish_seen_subcommand_from list show respond win lose help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l status -d 'Only in this status: needs_response, under_review, won, lost' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -l evidence -d 'What is answered' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from respond" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from win" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from lose" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "list" -d 'List disputes, the newest first'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one dispute'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "respond" -d 'Answer a dispute: it is then under review'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "win" -d 'Say that a dispute was decided for us: the money is back'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "lose" -d 'Say that a dispute was decided against us: the money is gone'
complete -c payg -n "__fish_payg_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand reconcile" -l since -d 'From then on: a day or an RFC 3339 time; three days ago unless given' -r
complete -c payg -n "__fish_payg_using_subcommand reconcile" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand reconcile" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand reconcile" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand reconcile" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand reconcile" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand reconcile" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand reconcile" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand reconcile" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand reconcile" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -f -a "list" -d 'List what nobody has dealt with yet, the newest first'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -f -a "show" -d 'Show one, with what its gateway said'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -f -a "resolve" -d 'Say that one was dealt with, and how; the reason is kept'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and not __fish_seen_subcommand_from list show resolve help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l resolved -d 'Also what somebody has dealt with'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -l reason -d 'What became of it' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -l status -d 'How the refund ended that waits for it: successful, failed' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from help" -f -a "list" -d 'List what nobody has dealt with yet, the newest first'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one, with what its gateway said'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from help" -f -a "resolve" -d 'Say that one was dealt with, and how; the reason is kept'
complete -c payg -n "__fish_payg_using_subcommand quarantine; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -f -a "list" -d 'List credit notes, the newest first'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -f -a "show" -d 'Show a credit note with its lines'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -f -a "pdf" -d 'Write credit notes as PDF files'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and not __fish_seen_subcommand_from list show pdf help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l invoice -d 'Only of this invoice' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l currency -d 'Only in this currency' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -l out -d 'The folder that the files are written to; - is standard output, for one document' -r -F
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -l language -d 'In this language instead of the customer\'s: en or ru' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from pdf" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from help" -f -a "list" -d 'List credit notes, the newest first'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a credit note with its lines'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from help" -f -a "pdf" -d 'Write credit notes as PDF files'
complete -c payg -n "__fish_payg_using_subcommand credit-note; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -f -a "invoice" -d 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -f -a "credit-note" -d 'Explain a credit note: what was left of its invoice, its lines, its share of the tax'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -f -a "cost" -d 'Explain what a customer\'s usage costs so far, and what the month comes to if it goes on'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -f -a "subscription" -d 'Explain what a subscription was charged: periods, changes by the day, what went back'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -f -a "payment" -d 'Explain a payment: what it is for, its fee, what is left of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -f -a "refund" -d 'Explain a refund: what could go back, and what it rests on'
complete -c payg -n "__fish_payg_using_subcommand explain; and not __fish_seen_subcommand_from invoice credit-note cost subscription payment refund help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -l line -d 'Only this line' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from invoice" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from credit-note" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -l service -d 'Only of one service' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from cost" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from subscription" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from payment" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from refund" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from help" -f -a "invoice" -d 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from help" -f -a "credit-note" -d 'Explain a credit note: what was left of its invoice, its lines, its share of the tax'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from help" -f -a "cost" -d 'Explain what a customer\'s usage costs so far, and what the month comes to if it goes on'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from help" -f -a "subscription" -d 'Explain what a subscription was charged: periods, changes by the day, what went back'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from help" -f -a "payment" -d 'Explain a payment: what it is for, its fee, what is left of it'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from help" -f -a "refund" -d 'Explain a refund: what could go back, and what it rests on'
complete -c payg -n "__fish_payg_using_subcommand explain; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand export" -l month -d 'Only of this month' -r
complete -c payg -n "__fish_payg_using_subcommand export" -l format -d 'How; -o is stronger' -r -f -a "csv\t'Comma-separated, with a header'
jsonl\t'One JSON object a line'"
complete -c payg -n "__fish_payg_using_subcommand export" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand export" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand export" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand export" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand export" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand export" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand export" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand export" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -f -a "list" -d 'List invoices, the newest month first'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -f -a "show" -d 'Show an invoice with its lines, taxes and credit notes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -f -a "pay" -d 'Take what is due of an invoice through a gateway'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -f -a "pdf" -d 'Write invoices as PDF files'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -f -a "void" -d 'Void an invoice as a whole; its month can be billed again'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -f -a "credit" -d 'Credit an amount, a line or the rest of an invoice by a credit note'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -f -a "write-off" -d 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again'
complete -c payg -n "__fish_payg_using_subcommand invoice; and not __fish_seen_subcommand_from list show pay pdf void credit write-off help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l month -d 'Only of this month' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l status -d 'Only finalized or void ones' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l currency -d 'Only in this currency' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -l gateway -d 'sandbox, yookassa or bank; payments.gateway unless given' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -l method -d 'A kept method\'s id; in the sandbox a test card\'s number' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -l return-url -d 'Where the payer comes back to from the gateway\'s page' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pay" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -l out -d 'The folder that the files are written to; - is standard output, for one document' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -l language -d 'In this language instead of the customer\'s: en or ru' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from pdf" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from void" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -l amount -d 'So much, with its share of the tax in it' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -l line -d 'What is left of this line, and the tax on it' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -l reason -d 'Why; it stands on the credit note' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -l all -d 'All that is left'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from credit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -l amount -d 'How much; all that is due unless given' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -l reason -d 'Why; it stands in the audit trail' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -l undo -d 'Expect again what was written off'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from write-off" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from help" -f -a "list" -d 'List invoices, the newest month first'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show an invoice with its lines, taxes and credit notes'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from help" -f -a "pay" -d 'Take what is due of an invoice through a gateway'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from help" -f -a "pdf" -d 'Write invoices as PDF files'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from help" -f -a "void" -d 'Void an invoice as a whole; its month can be billed again'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from help" -f -a "credit" -d 'Credit an amount, a line or the rest of an invoice by a credit note'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from help" -f -a "write-off" -d 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again'
complete -c payg -n "__fish_payg_using_subcommand invoice; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -f -a "balance" -d 'Show what accounts stand at; a positive balance is owed by the customer'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -f -a "transfers" -d 'List transfers by customer, and each customer\'s in the order they were made'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -f -a "trial-balance" -d 'Show that debits and credits are equal in every currency'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -f -a "export" -d 'Export every transfer, for a spreadsheet or as a journal that hledger checks'
complete -c payg -n "__fish_payg_using_subcommand ledger; and not __fish_seen_subcommand_from balance transfers trial-balance export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l currency -d 'Only in this currency' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from balance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l kind -d 'Only for this reason, as invoice, credit_note, payment, refund or dispute' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l currency -d 'Only in this currency' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l document -d 'Only of this invoice or credit note' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l month -d 'Only those made in this month' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l since -d 'Only those made since then' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l until -d 'Only those made before then' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from transfers" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from trial-balance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -l format -d 'How' -r -f -a "csv\t'Comma-separated, with a header'
hledger\t'A journal of plain text accounting'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -l month -d 'Only those made in this month' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from help" -f -a "balance" -d 'Show what accounts stand at; a positive balance is owed by the customer'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from help" -f -a "transfers" -d 'List transfers by customer, and each customer\'s in the order they were made'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from help" -f -a "trial-balance" -d 'Show that debits and credits are equal in every currency'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from help" -f -a "export" -d 'Export every transfer, for a spreadsheet or as a journal that hledger checks'
complete -c payg -n "__fish_payg_using_subcommand ledger; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand verify" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand verify" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand verify" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand verify" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand verify" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand verify" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand verify" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand verify" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -f -a "mrr" -d 'Show the monthly recurring revenue and why it moved'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -f -a "revenue" -d 'Show what was invoiced, month by month'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -f -a "usage" -d 'Show what was used, month by month'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -f -a "aging" -d 'Show what is owed on invoices, by the days since they were issued'
complete -c payg -n "__fish_payg_using_subcommand report; and not __fish_seen_subcommand_from mrr revenue usage aging help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l from -d 'The first month; eleven before the last unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l to -d 'The last month, which is in it; this month unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l svg -d 'Write it as a picture to this file, too; - is standard output, and nothing else' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l currency -d 'Which currency is drawn; the one of the business unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l chart -d 'Draw it instead of listing it'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l ascii -d 'Draw with letters only'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from mrr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l from -d 'The first month; eleven before the last unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l to -d 'The last month, which is in it; this month unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l by -d 'What a row is, beside its month' -r -f -a "month\t'A month'
service\t'A service, or all subscriptions, in a month'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l svg -d 'Write it as a picture to this file, too; - is standard output, and nothing else' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l currency -d 'Which currency is drawn; the one of the business unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l chart -d 'Draw it instead of listing it'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l ascii -d 'Draw with letters only'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from revenue" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l from -d 'The first month; eleven before the last unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l to -d 'The last month, which is in it; this month unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l svg -d 'Write it as a picture to this file, too; - is standard output, and nothing else' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l currency -d 'Which currency is drawn; the one of the business unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l chart -d 'Draw it instead of listing it'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l ascii -d 'Draw with letters only'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from usage" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l by -d 'What a row is' -r -f -a "currency\t'All that is owed in a currency'
customer\t'A customer in a currency, the one that owes most first'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l limit -d 'Show at most so many customers' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l svg -d 'Write it as a picture to this file, too; - is standard output, and nothing else' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l currency -d 'Which currency is drawn; the one of the business unless given' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l chart -d 'Draw it instead of listing it'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l ascii -d 'Draw with letters only'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from aging" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "mrr" -d 'Show the monthly recurring revenue and why it moved'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "revenue" -d 'Show what was invoiced, month by month'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "usage" -d 'Show what was used, month by month'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "aging" -d 'Show what is owed on invoices, by the days since they were issued'
complete -c payg -n "__fish_payg_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -f -a "list" -d 'List what was changed, the newest first'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -f -a "show" -d 'Show one change with what was before and after it'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -f -a "seal" -d 'Seal what was changed since the last seal; payg serve does it by itself'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -f -a "verify" -d 'Prove that the trail is as it was sealed; exits 1 when it is not'
complete -c payg -n "__fish_payg_using_subcommand audit; and not __fish_seen_subcommand_from list show seal verify help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l actor -d 'Only by this operator, customer, part of payg or user of the machine' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l verb -d 'Only this verb, as price.set, or all of a noun, as price' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l of -d 'Only what was done to this thing' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l customer -d 'Only what concerns this customer' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'Only since this day or time' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l until -d 'Only until this day, which is in it, or until just before this time' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from seal" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -l head -d 'Also that this seal, which was written down, is still in it' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "list" -d 'List what was changed, the newest first'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one change with what was before and after it'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "seal" -d 'Seal what was changed since the last seal; payg serve does it by itself'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Prove that the trail is as it was sealed; exits 1 when it is not'
complete -c payg -n "__fish_payg_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -f -a "export" -d 'Write what waits for the bank into a file in the ABA format'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -f -a "list" -d 'List the files, the newest first'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -f -a "show" -d 'Show a file and what came of each payment in it'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -f -a "accept" -d 'Say that the bank took a file: what does not come back in time has moved'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -f -a "reject" -d 'Say that the bank did not take a file: what is in it goes into the next one'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -f -a "import" -d 'Read what the bank sent back: payments fail, or are disputed when they had settled'
complete -c payg -n "__fish_payg_using_subcommand bank; and not __fish_seen_subcommand_from export list show accept reject import help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -l date -d 'The day on which the bank works it off; today or the next business day unless given' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -l out -d 'Where it is written; what does not fit into one file goes to FILE-2, FILE-3 and so on' -r -F
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l state -d 'Only in this state: exported, accepted or rejected' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -l reason -d 'Why' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write what waits for the bank into a file in the ABA format'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the files, the newest first'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a file and what came of each payment in it'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from help" -f -a "accept" -d 'Say that the bank took a file: what does not come back in time has moved'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from help" -f -a "reject" -d 'Say that the bank did not take a file: what is in it goes into the next one'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from help" -f -a "import" -d 'Read what the bank sent back: payments fail, or are disputed when they had settled'
complete -c payg -n "__fish_payg_using_subcommand bank; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "ingest" -d 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "cost" -d 'Ask what a busy customer\'s month costs; against the database adding up its events'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "bill" -d 'Bill a month; against the bare insert of the same invoices, lines and transfers'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "http" -d 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "webhooks" -d 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "payments" -d 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "renew" -d 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "pages" -d 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing'
complete -c payg -n "__fish_payg_using_subcommand bench; and not __fish_seen_subcommand_from ingest cost bill http webhooks payments renew pages help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l events -d 'Events to time, of each kind of id' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l customers -d 'Customers, of five services each' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l batch -d 'Events a transaction' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l connections -d 'Connections that write at once; folding has one more' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l skew -d 'How usage is spread over the customers' -r -f -a "uniform\t'Over all alike'
zipf\t'By Zipf\'s law'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l base -d 'Events to store before, untimed' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l ids -d 'Only one kind of id' -r -f -a "random\t'UUIDv4'
time-ordered\t'UUIDv7'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from ingest" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -l events -d 'Events of the customer in the month' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from cost" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -l customers -d 'Customers, each billed once' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -l events -d 'Events of all of them in the month' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -l services -d 'Services that they use' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -l jobs -d 'Chunks of customers to work on at the same time' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from bill" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l seconds -d 'How long each contestant is measured, seconds' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l connections -d 'Connections that report single events at the same time; 0 leaves it out' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l batches -d 'Batches of 1,000 events to send; 0 leaves it out' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l users -d 'Users who log in once, then read and write; 0 leaves it out' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l subscribers -d 'Users with a subscription each, who are asked about at every log-in; 0 leaves it out' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from http" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -l events -d 'Events that wait when the clock begins to run' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -l trickle -d 'Events that come one by one afterwards, each of which is timed' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from webhooks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -l postings -d 'Transfers to post in batches; a sixteenth of them is posted one by one' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -l batch -d 'Transfers of one transaction, where they are posted together' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -l connections -d 'Connections that create payments at the same time' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -l seconds -d 'How long payments are created, each way, seconds' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from payments" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -l subscriptions -d 'Subscriptions there are' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -l due -d 'Of these, how many are due' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -l jobs -d 'Workers that claim at the same time' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -l customers -d 'Customers there are, each with an invoice, a payment, a subscription and more' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -l rounds -d 'How often each page is asked for' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from pages" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "ingest" -d 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "cost" -d 'Ask what a busy customer\'s month costs; against the database adding up its events'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "bill" -d 'Bill a month; against the bare insert of the same invoices, lines and transfers'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "http" -d 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "webhooks" -d 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "payments" -d 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "renew" -d 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "pages" -d 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing'
complete -c payg -n "__fish_payg_using_subcommand bench; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand completion" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand completion" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand completion" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand completion" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand completion" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand completion" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand completion" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand completion" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "create" -d 'Create a user'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "list" -d 'List the users'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "show" -d 'Show one user'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "update" -d 'Change a user; what is not given stays, what is given empty goes'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "disable" -d 'Let a user use nothing from now on; what is owed stays owed'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "enable" -d 'Let a disabled user use services again'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which a user sets a new password'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "history" -d 'Show what happened to a user\'s money: subscriptions, charges, payments, refunds and invoices'
complete -c payg -n "__fish_payg_using_subcommand user; and not __fish_seen_subcommand_from create list show update disable enable reset-password history help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l user-name -d 'What calls are billed to: 1 to 32 letters, digits, underscores and hyphens; unique' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l external-id -d 'What another system calls the customer: a host, an extension, a key; unique' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l email -d 'Where letters go' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l currency -d 'What the customer is billed in; billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l time-zone -d 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l tax -d 'A tax on the customer\'s invoices; may be repeated' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l password -d 'Ask for a password without showing it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l password-stdin -d 'Read a password from the first line of standard input'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l status -d 'Only enabled or only disabled ones' -r -f -a "enabled\t'It may'
disabled\t'It may not'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l name -d 'For people to read' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l user-name -d 'What calls are billed to; unique' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l external-id -d 'What another system calls the customer: a host, an extension, a key; unique' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l email -d 'Where letters go' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l currency -d 'What the customer is billed in; billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l time-zone -d 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l tax -d 'A tax on the customer\'s invoices; may be repeated' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l password -d 'Ask for a password without showing it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l password-stdin -d 'Read a password from the first line of standard input'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l no-taxes -d 'Take all taxes away'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from reset-password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a user'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the users'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one user'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a user; what is not given stays, what is given empty goes'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Let a user use nothing from now on; what is owed stays owed'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Let a disabled user use services again'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which a user sets a new password'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "history" -d 'Show what happened to a user\'s money: subscriptions, charges, payments, refunds and invoices'
complete -c payg -n "__fish_payg_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "create" -d 'Create a company'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "list" -d 'List the companies'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "show" -d 'Show one company'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "update" -d 'Change a company; what is not given stays, what is given empty goes'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "disable" -d 'Let a company use nothing from now on; what is owed stays owed'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "enable" -d 'Let a disabled company use services again'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which a company sets a new password'
complete -c payg -n "__fish_payg_using_subcommand company; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l bsb -d 'The branch of the company\'s bank' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l account -d 'The company\'s account there, 5 to 9 digits' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l external-id -d 'What another system calls the customer: a host, an extension, a key; unique' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l email -d 'Where letters go' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l currency -d 'What the customer is billed in; billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l time-zone -d 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l tax -d 'A tax on the customer\'s invoices; may be repeated' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l password -d 'Ask for a password without showing it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l password-stdin -d 'Read a password from the first line of standard input'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l status -d 'Only enabled or only disabled ones' -r -f -a "enabled\t'It may'
disabled\t'It may not'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l name -d 'For people to read' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l bsb -d 'The branch of the company\'s bank' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l account -d 'The company\'s account there, 5 to 9 digits' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l external-id -d 'What another system calls the customer: a host, an extension, a key; unique' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l email -d 'Where letters go' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l currency -d 'What the customer is billed in; billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l time-zone -d 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l tax -d 'A tax on the customer\'s invoices; may be repeated' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l password -d 'Ask for a password without showing it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l password-stdin -d 'Read a password from the first line of standard input'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l no-taxes -d 'Take all taxes away'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from reset-password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a company'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the companies'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one company'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a company; what is not given stays, what is given empty goes'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Let a company use nothing from now on; what is owed stays owed'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Let a disabled company use services again'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from help" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which a company sets a new password'
complete -c payg -n "__fish_payg_using_subcommand company; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -f -a "create" -d 'Create a service'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -f -a "list" -d 'List the services'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -f -a "show" -d 'Show one service'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -f -a "update" -d 'Change a service; its code and its aggregation stay, because stored usage was counted by them'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -f -a "archive" -d 'Let a service take no new usage; what was used is still billed'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -f -a "unarchive" -d 'Let an archived service take usage again'
complete -c payg -n "__fish_payg_using_subcommand service; and not __fish_seen_subcommand_from create list show update archive unarchive help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l name -d 'For people to read; the code unless given' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l unit -d 'What a quantity of one is, as request, second or GB' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l aggregation -d 'What a period\'s quantity is: sum or max of the quantities, count of events, the number of unique values, or the latest quantity' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l statuses -d 'Which answers of a metered request are charged, as 2xx,304 or *; 2xx unless given' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l methods -d 'Which request methods are charged, as GET,POST; all but HEAD and OPTIONS unless given' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l status -d 'Only active or only archived ones' -r -f -a "active\t'It does'
archived\t'It does no longer'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -l name -d 'For people to read; what invoices show' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -l unit -d 'What a quantity of one is called' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -l statuses -d 'Which answers of a metered request are charged, as 2xx,304 or *; 2xx unless given' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -l methods -d 'Which request methods are charged, as GET,POST; all but HEAD and OPTIONS unless given' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from unarchive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a service'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the services'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one service'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a service; its code and its aggregation stay, because stored usage was counted by them'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from help" -f -a "archive" -d 'Let a service take no new usage; what was used is still billed'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from help" -f -a "unarchive" -d 'Let an archived service take usage again'
complete -c payg -n "__fish_payg_using_subcommand service; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -f -a "create" -d 'Create a plan'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -f -a "list" -d 'List the plans'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -f -a "show" -d 'Show one plan with every version of its price'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -f -a "update" -d 'Change a plan; another price adds a version, after showing what it changes and asking'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -f -a "archive" -d 'Sell a plan no more; subscriptions go on'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -f -a "preview" -d 'Show the dates and amounts that a subscription would have'
complete -c payg -n "__fish_payg_using_subcommand plan; and not __fish_seen_subcommand_from create list show update archive preview help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l name -d 'For people to read; the code unless given' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l description -d 'For people who think about buying it' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l currency -d 'What its prices are in; billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l on-sale -d 'When it can be bought, as 2026-10-01..2026-12-31, 2026-10-01.. or .. for always' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l monthly -d 'The price of a month, before tax' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l yearly -d 'The price of a year, before tax' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l trial-days -d 'Days before the first charge' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l include -d 'Usage that the fee covers each month, as api=1000; repeat it' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l price -d 'What subscribers pay for a service in place of the list price, as api=0.005 or api={"model":…}; repeat it' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l unlock -d 'What it unlocks in other services, as films,series' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l status -d 'Only those that are on_sale, off_sale or archived' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l on-sale -d 'Only those that can be bought now'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l name -d 'For people to read' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l description -d 'For people who think about buying it' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l on-sale -d 'When it can be bought, as 2026-10-01..2026-12-31, 2026-10-01.. or .. for always' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l monthly -d 'The price of a month, before tax' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l yearly -d 'The price of a year, before tax' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l trial-days -d 'Days before the first charge' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l include -d 'Usage that the fee covers each month, as api=1000; repeat it' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l price -d 'What subscribers pay for a service in place of the list price, as api=0.005 or api={"model":…}; repeat it' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l unlock -d 'What it unlocks in other services, as films,series' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l subscribers -d 'When those who subscribe already come to the new price: at_renewal or now' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l note -d 'Why, for those who look at the history' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l no-monthly -d 'Sell it by the month no more'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l no-yearly -d 'Sell it by the year no more'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -l start -d 'The local day on which it would begin; today unless given' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -l every -d 'By the month or by the year; by the month unless it is sold by the year only' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -l count -d 'How many periods' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a plan'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the plans'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one plan with every version of its price'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a plan; another price adds a version, after showing what it changes and asking'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from help" -f -a "archive" -d 'Sell a plan no more; subscriptions go on'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from help" -f -a "preview" -d 'Show the dates and amounts that a subscription would have'
complete -c payg -n "__fish_payg_using_subcommand plan; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "create" -d 'Buy a plan for a user; it begins when it is paid'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "list" -d 'List subscriptions, the newest first'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "show" -d 'Show one subscription with its charges, payments and refunds'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "cancel" -d 'End a subscription with its period, or at once with the refund that is due'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "resume" -d 'Let a subscription that was to end go on'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "change" -d 'Change a subscription to another plan or interval, after showing what it comes to and asking'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "withdraw-change" -d 'Withdraw a change that waits for its payment or for the next period; it stays what it is'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "preview" -d 'Show what a change of plan or interval would come to'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "renew" -d 'Ask for the next period now'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "forgive" -d 'Forgive a missed payment: the period that was not paid begins all the same'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "change-method" -d 'Change the saved method of payment: prints the page on which the payer names another card'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "forget-method" -d 'Forget the saved method of payment; the next period is asked for by a link'
complete -c payg -n "__fish_payg_using_subcommand subscription; and not __fish_seen_subcommand_from create list show cancel resume change withdraw-change preview renew forgive change-method forget-method help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -l every -d 'By the month or by the year; by the month unless it is sold by the year only' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -l gateway -d 'How its money is moved: sandbox or yookassa; payments.gateway unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -l return-url -d 'Where the payer comes back to from the gateway\'s page; yookassa.return_url unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l plan -d 'Only of this plan' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l status -d 'Only in this status' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -l at -d 'end, or now with the refund that is due' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -l plan -d 'The plan\'s code or id; the one that it has unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -l every -d 'By the month or by the year; as before unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -l at -d 'now, or end: with the next period' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -l return-url -d 'Where the payer comes back to from the gateway\'s page; yookassa.return_url unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from withdraw-change" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -l plan -d 'The plan\'s code or id; the one that it has unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -l every -d 'By the month or by the year; as before unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -l at -d 'now, or end: with the next period' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -l return-url -d 'Where the payer comes back to from the gateway\'s page; yookassa.return_url unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -l reason -d 'Why; it stands in the audit trail' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forgive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -l return-url -d 'Where the payer comes back to from the gateway\'s page; yookassa.return_url unless given' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from change-method" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from forget-method" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "create" -d 'Buy a plan for a user; it begins when it is paid'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "list" -d 'List subscriptions, the newest first'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one subscription with its charges, payments and refunds'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "cancel" -d 'End a subscription with its period, or at once with the refund that is due'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Let a subscription that was to end go on'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "change" -d 'Change a subscription to another plan or interval, after showing what it comes to and asking'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "withdraw-change" -d 'Withdraw a change that waits for its payment or for the next period; it stays what it is'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "preview" -d 'Show what a change of plan or interval would come to'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "renew" -d 'Ask for the next period now'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "forgive" -d 'Forgive a missed payment: the period that was not paid begins all the same'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "change-method" -d 'Change the saved method of payment: prints the page on which the payer names another card'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "forget-method" -d 'Forget the saved method of payment; the next period is asked for by a link'
complete -c payg -n "__fish_payg_using_subcommand subscription; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -f -a "set" -d 'Set what a service costs: adds a version, after showing what it changes and asking'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -f -a "list" -d 'List every version of every price'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -f -a "history" -d 'Show how a price has changed and will change'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -f -a "show" -d 'Show one version, or the one in force now'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -f -a "quote" -d 'Say what a quantity would cost under a price'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -f -a "simulate" -d 'Say what a month\'s real usage would have cost under another price, for each customer'
complete -c payg -n "__fish_payg_using_subcommand price; and not __fish_seen_subcommand_from set list history show quote simulate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l model -d 'How the quantity becomes an amount; per unit unless other flags say otherwise' -r -f -a "per-unit\t'Every unit costs the same'
graduated\t'Each tier\'s units at its own price'
volume\t'All units at the price of the tier that the total falls in'
package\t'Started packages count whole'
percentage\t'A share of the quantity, which is an amount of money'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l per -d 'The amount is for so many units; the size of a package' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l tier -d 'A tier, as 1000=0.10 or 1000=0.10+2 with a flat amount; the last is rest=0.08; repeat it' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l round -d 'Started packages: of each event by itself (the default for the service call), or of the total' -r -f -a "each\t'Every event by itself'
total\t'The period\'s sum, once'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l fixed -d 'A fixed amount for each event, besides the percentage' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l free -d 'Units that cost nothing in each period' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l minimum -d 'The least that a period costs' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l maximum -d 'The most that a period costs' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l spec -d 'The whole price as JSON, as a file that holds it, or - for standard input' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l customer -d 'The price for one customer: id, user name, external id, or a unique beginning of one' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l currency -d 'The price in a currency; the customer\'s or billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l from -d 'From when on, as 2026-12-01; now unless given, and from the beginning for a service\'s first price' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l note -d 'Why, for those who look at the history' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l service -d 'Only of one service' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l customer -d 'The price for one customer: id, user name, external id, or a unique beginning of one' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l currency -d 'The price in a currency; the customer\'s or billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l list-prices -d 'Only list prices, not those of single customers'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l customer -d 'The price for one customer: id, user name, external id, or a unique beginning of one' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l currency -d 'The price in a currency; the customer\'s or billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -l customer -d 'The price for one customer: id, user name, external id, or a unique beginning of one' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -l currency -d 'The price in a currency; the customer\'s or billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l spec -d 'The whole price as JSON, as a file that holds it, or - for standard input' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l customer -d 'The price for one customer: id, user name, external id, or a unique beginning of one' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l currency -d 'The price in a currency; the customer\'s or billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l quantity -d 'What the period has used in the end' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l from-quantity -d 'What the period had used before; only what comes after it is priced' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l events -d 'In how many events of equal size' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from quote" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l model -d 'How the quantity becomes an amount; per unit unless other flags say otherwise' -r -f -a "per-unit\t'Every unit costs the same'
graduated\t'Each tier\'s units at its own price'
volume\t'All units at the price of the tier that the total falls in'
package\t'Started packages count whole'
percentage\t'A share of the quantity, which is an amount of money'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l per -d 'The amount is for so many units; the size of a package' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l tier -d 'A tier, as 1000=0.10 or 1000=0.10+2 with a flat amount; the last is rest=0.08; repeat it' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l round -d 'Started packages: of each event by itself (the default for the service call), or of the total' -r -f -a "each\t'Every event by itself'
total\t'The period\'s sum, once'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l fixed -d 'A fixed amount for each event, besides the percentage' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l free -d 'Units that cost nothing in each period' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l minimum -d 'The least that a period costs' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l maximum -d 'The most that a period costs' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l spec -d 'The whole price as JSON, as a file that holds it, or - for standard input' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l customer -d 'The price for one customer: id, user name, external id, or a unique beginning of one' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l currency -d 'The price in a currency; the customer\'s or billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l month -d 'Which month; the last one unless given' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from simulate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set what a service costs: adds a version, after showing what it changes and asking'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from help" -f -a "list" -d 'List every version of every price'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from help" -f -a "history" -d 'Show how a price has changed and will change'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one version, or the one in force now'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from help" -f -a "quote" -d 'Say what a quantity would cost under a price'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from help" -f -a "simulate" -d 'Say what a month\'s real usage would have cost under another price, for each customer'
complete -c payg -n "__fish_payg_using_subcommand price; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "record" -d 'Record one use of a service'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "import" -d 'Import usage from a file of any size'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "list" -d 'List events in the order of time, with those that were voided'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "summary" -d 'Add up usage by service, customer or day'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "chart" -d 'Draw usage over time: quantities of a service, or events of all'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "top" -d 'Show who used most'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "void" -d 'Void usage: the events stay, and no longer count'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "amend" -d 'Correct an event: it is voided, and one of the same service and time stands in its place'
complete -c payg -n "__fish_payg_using_subcommand usage; and not __fish_seen_subcommand_from record import list summary chart top void amend help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l customer -d 'Who used it: id, user name, external id or a unique beginning of one' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l quantity -d 'How much, with up to six decimals' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l at -d 'When; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l id -d 'An id of your own: the same id again is the same use and counts once' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l value -d 'What is counted, for a service that counts unique values' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l backfill -d 'Take an old time'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from record" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l format -d 'What is in it: csv, jsonl, access-log or asterisk; needed unless the file is .csv or .jsonl' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l service -d 'What lines that name no service are charged as; call for asterisk unless given' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l map -d 'In csv, which column holds a field, as a=x,b=y or repeated; ignore=COLUMN leaves one out' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l customer-by -d 'In an access log, what names the customer: host, user, path or path:2' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l service-by -d 'In an access log, what names the service: host, user, path or path:2' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l time-zone -d 'In call records, whose clocks the times show; billing.timezone unless given' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l on-error -d 'What becomes of the import when a line is refused [default: stop, with --errors-to report]' -r -f -a "stop\t'It ends there; what stands before it is stored'
skip\t'It is counted'
report\t'It is counted and written out with its reason'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l errors-to -d 'Write refused lines to this file, as CSV with their numbers and reasons' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l create-customers -d 'Create customers that are missing, each with its name as external id'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l skip-unknown -d 'Pass over lines of customers that nobody knows'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l backfill -d 'Take old times'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l customer -d 'Only of one customer' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l service -d 'Only of one service' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l customer -d 'Only of one customer' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l service -d 'Only of one service' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l by -d 'What a row is, beside its service' -r -f -a "service\t'A service'
customer\t'A customer\'s use of a service'
day\t'A day\'s use of a service'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from summary" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l customer -d 'Only of one customer' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l by -d 'What a bar is; a day, or an hour of a period of at most two days' -r -f -a "hour\t'An hour'
day\t'A day'
month\t'A month'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l svg -d 'Write it as a picture to this file, too; - is standard output, and nothing else' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l ascii -d 'Draw with letters only'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from chart" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l service -d 'Only of one service' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l by -d 'What is ranked by; the quantity of one service, the events of all' -r -f -a "quantity\t'How much'
events\t'How often'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l limit -d 'Show at most so many' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l ascii -d 'Draw with letters only'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from top" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l customer -d 'Whose usage' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l service -d 'Only of one service' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l reason -d 'Why, for those who look later' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from void" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -l customer -d 'Whose usage' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -l quantity -d 'How much it really was' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -l value -d 'Which value it really carried' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -l reason -d 'Why, for those who look later' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "record" -d 'Record one use of a service'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "import" -d 'Import usage from a file of any size'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "list" -d 'List events in the order of time, with those that were voided'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "summary" -d 'Add up usage by service, customer or day'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "chart" -d 'Draw usage over time: quantities of a service, or events of all'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "top" -d 'Show who used most'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "void" -d 'Void usage: the events stay, and no longer count'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "amend" -d 'Correct an event: it is voided, and one of the same service and time stands in its place'
complete -c payg -n "__fish_payg_using_subcommand usage; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -f -a "record" -d 'Record one call'
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -f -a "billing" -d 'Show a user\'s calls, blocks and cost'
complete -c payg -n "__fish_payg_using_subcommand call; and not __fish_seen_subcommand_from record billing help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -l service -d 'What the call is charged as: a service that is metered in seconds' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -l at -d 'When; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -l id -d 'An id of your own: the same id again is the same call and counts once' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -l backfill -d 'Take an old time'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from record" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -l service -d 'What calls are charged as' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from billing" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from help" -f -a "record" -d 'Record one call'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from help" -f -a "billing" -d 'Show a user\'s calls, blocks and cost'
complete -c payg -n "__fish_payg_using_subcommand call; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -f -a "start" -d 'Mark the database as a test, for ever, and let its clock stand'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -f -a "show" -d 'Show when it is by the test database\'s clock'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -f -a "advance" -d 'Let the clock travel: whatever is due on the way is done at its time, and months are billed'
complete -c payg -n "__fish_payg_using_subcommand clock; and not __fish_seen_subcommand_from start show advance help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -l at -d 'When it stands; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -l to -d 'Until when' -r
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from advance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from help" -f -a "start" -d 'Mark the database as a test, for ever, and let its clock stand'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show when it is by the test database\'s clock'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from help" -f -a "advance" -d 'Let the clock travel: whatever is due on the way is done at its time, and months are billed'
complete -c payg -n "__fish_payg_using_subcommand clock; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand cost" -l month -d 'A month, as 2026-10 or "last month"' -r
complete -c payg -n "__fish_payg_using_subcommand cost" -l from -d 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z' -r
complete -c payg -n "__fish_payg_using_subcommand cost" -l to -d 'The last day, which is in it, or the instant where it ends; now unless given' -r
complete -c payg -n "__fish_payg_using_subcommand cost" -l service -d 'Only of one service' -r
complete -c payg -n "__fish_payg_using_subcommand cost" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand cost" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand cost" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand cost" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand cost" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand cost" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand cost" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand cost" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand cost" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -f -a "set" -d 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -f -a "list" -d 'List the limits that are set, those for all customers first'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -f -a "show" -d 'Show what limits a customer now, and how much of it is left'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -f -a "remove" -d 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all'
complete -c payg -n "__fish_payg_using_subcommand limit; and not __fish_seen_subcommand_from set list show remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l plan -d 'Whoever subscribes to this plan and has no such limit of its own' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l quota -d 'Units of a service in a period, or unlimited' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l spend -d 'What usage may cost in a period, of one service or of all together, or unlimited' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l own-spend -d 'What a customer caps itself at in a period; it holds beside what operators set' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l rate -d 'Requests per second, or unlimited' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l concurrent -d 'Requests that may be in work at once, or unlimited' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l service -d 'The service whose usage is limited' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l per -d 'Over which period a quota or a spend cap counts, by the customer\'s calendar' -r -f -a "month\t'The calendar month'
day\t'The day'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l burst -d 'Requests that may come at once after a pause; one second\'s worth unless given' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l currency -d 'The currency of a spend cap; the customer\'s or billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l all -d 'Every customer that has no such limit of its own, and none of a plan'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l customer -d 'Only one customer\'s own' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l service -d 'Only of one service' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l plan -d 'Only those of one plan' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l for-all -d 'Only the limits for all customers'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l plan -d 'Whoever subscribes to this plan and has no such limit of its own' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l kind -d 'What is no longer limited' -r -f -a "quota\t'What is used of a service'
spend\t'What usage costs'
own-spend\t'What usage costs, as the customer caps it itself'
rate\t'Requests per second'
concurrent\t'Requests in work at once'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l service -d 'The service whose usage is limited' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l per -d 'Over which period it counts' -r -f -a "month\t'The calendar month'
day\t'The day'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l currency -d 'The currency of a spend cap; the customer\'s or billing.currency unless given' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l all -d 'Every customer that has no such limit of its own, and none of a plan'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the limits that are set, those for all customers first'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show what limits a customer now, and how much of it is left'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all'
complete -c payg -n "__fish_payg_using_subcommand limit; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -f -a "set" -d 'Set a tax\'s rate for invoices from now on; a new name is added'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -f -a "list" -d 'List the taxes'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -f -a "show" -d 'Show one tax'
complete -c payg -n "__fish_payg_using_subcommand tax; and not __fish_seen_subcommand_from set list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set a tax\'s rate for invoices from now on; a new name is added'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the taxes'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one tax'
complete -c payg -n "__fish_payg_using_subcommand tax; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "add" -d 'Send a customer\'s events to an address; the secret that they are signed with is shown once'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "list" -d 'List where webhooks are sent'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "show" -d 'Show one, without its secret'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "update" -d 'Change where it is, and what it is told'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "disable" -d 'Send nothing to it until it is enabled; what waits for it has failed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "enable" -d 'Send to it again what happens from now on; payg event resend brings back what it missed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "rotate-secret" -d 'Give it a new secret, shown once; for a day the old one signs beside it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "test" -d 'Send it a webhook.test event now and show what it answers'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "listen" -d 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "remove" -d 'Send nothing to it any more; what was sent stays in the log'
complete -c payg -n "__fish_payg_using_subcommand webhook; and not __fish_seen_subcommand_from add list show update disable enable rotate-secret test listen remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -l customer -d 'Whose events' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -l event -d 'Which events: one as invoice.issued, all of a noun as invoice.*, or *; all unless given' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -l field -d 'Of payments, only changes of this field, as status or party.bsb; all unless given' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -l description -d 'To tell it from others' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l status -d 'Only those that are enabled, or disabled' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l failing -d 'Only those that fail, or to which nothing is sent any more because they did'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -l url -d 'Where to' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -l event -d 'Which events: one as invoice.issued, all of a noun as invoice.*, or *; all unless given' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -l field -d 'Of payments, only changes of this field, as status or party.bsb; all unless given' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -l description -d 'To tell it from others' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from rotate-secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -l listen -d 'Address and port to listen on; port 0 is any free one' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -l secret -d 'The endpoint\'s secret, whsec_…; without it signatures are not checked' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -l status -d 'What to answer; a wrong signature is answered 401' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from listen" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "add" -d 'Send a customer\'s events to an address; the secret that they are signed with is shown once'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "list" -d 'List where webhooks are sent'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one, without its secret'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change where it is, and what it is told'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Send nothing to it until it is enabled; what waits for it has failed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Send to it again what happens from now on; payg event resend brings back what it missed'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "rotate-secret" -d 'Give it a new secret, shown once; for a day the old one signs beside it'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "test" -d 'Send it a webhook.test event now and show what it answers'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "listen" -d 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Send nothing to it any more; what was sent stays in the log'
complete -c payg -n "__fish_payg_using_subcommand webhook; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -f -a "list" -d 'List what happened, the newest first'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -f -a "show" -d 'Show an event with its deliveries and every try'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -f -a "tail" -d 'Print what happens from now on, until Ctrl-C'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -f -a "resend" -d 'Send an event again with the id that it had, or all that failed at an endpoint since a time'
complete -c payg -n "__fish_payg_using_subcommand event; and not __fish_seen_subcommand_from list show tail resend help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l event -d 'Only of this kind, as invoice.issued' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l since -d 'Only from then on' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -l event -d 'Only of this kind, as invoice.issued' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from tail" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -l webhook -d 'To this endpoint alone: its id or address' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -l since -d 'Since when, with --failed' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -l failed -d 'All that failed there'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from resend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from help" -f -a "list" -d 'List what happened, the newest first'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show an event with its deliveries and every try'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from help" -f -a "tail" -d 'Print what happens from now on, until Ctrl-C'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from help" -f -a "resend" -d 'Send an event again with the id that it had, or all that failed at an endpoint since a time'
complete -c payg -n "__fish_payg_using_subcommand event; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -f -a "create" -d 'Create an API key; it is shown once'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -f -a "list" -d 'List API keys, of everybody unless somebody is named'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -f -a "show" -d 'Show one API key, without its secret'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -f -a "revoke" -d 'Revoke an API key: within a second no server lets it in'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -f -a "rotate" -d 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire'
complete -c payg -n "__fish_payg_using_subcommand key; and not __fish_seen_subcommand_from create list show revoke rotate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -l operator -d 'An operator\'s e-mail address or id, instead of a customer' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -l scope -d 'What it allows: usage:write, usage:read, billing:read, calls, account, internal, payments; all unless given' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -l name -d 'To tell it from others' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -l expires -d 'From when on it lets nobody in: a day or an RFC 3339 time' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l operator -d 'An operator\'s e-mail address or id, instead of a customer' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l status -d 'Only those that were revoked, or only those that were not' -r -f -a "active\t''
revoked\t''"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from rotate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an API key; it is shown once'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "list" -d 'List API keys, of everybody unless somebody is named'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one API key, without its secret'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "revoke" -d 'Revoke an API key: within a second no server lets it in'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "rotate" -d 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire'
complete -c payg -n "__fish_payg_using_subcommand key; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -f -a "add" -d 'Add a member; a letter says how to set a password'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -f -a "list" -d 'List members, of every company unless one is named'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -f -a "show" -d 'Show one member'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -f -a "update" -d 'Change a member; what is not given stays'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -f -a "invite" -d 'Write a member another letter by which it sets its password; the one before is good for nothing'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -f -a "remove" -d 'Remove a member: it is logged out at once and logs in no more'
complete -c payg -n "__fish_payg_using_subcommand member; and not __fish_seen_subcommand_from add list show update invite remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -l email -d 'What the member logs in with; no other member has it' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -l name -d 'For people to read' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -l role -d 'manager (all that the company may) or viewer (looks only)' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l company -d 'Only those of one company' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l role -d 'Only managers, or only viewers' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -l name -d 'For people to read' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -l role -d 'manager or viewer' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from invite" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a member; a letter says how to set a password'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from help" -f -a "list" -d 'List members, of every company unless one is named'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one member'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a member; what is not given stays'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from help" -f -a "invite" -d 'Write a member another letter by which it sets its password; the one before is good for nothing'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a member: it is logged out at once and logs in no more'
complete -c payg -n "__fish_payg_using_subcommand member; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "create" -d 'Create an operator'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "list" -d 'List the operators'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "show" -d 'Show one operator'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "update" -d 'Change an operator; what is not given stays'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "disable" -d 'Let an operator do nothing from now on; the last admin stays'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "enable" -d 'Let a disabled operator work again'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which an operator sets a new password'
complete -c payg -n "__fish_payg_using_subcommand operator; and not __fish_seen_subcommand_from create list show update disable enable reset-password help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -l email -d 'What the operator logs in with; unique' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -l role -d 'admin (everything), operator (the daily work) or viewer (looks only)' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -l password -d 'Ask for a password without showing it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -l password-stdin -d 'Read a password from the first line of standard input'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l role -d 'Only those in a role' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l status -d 'Only enabled or only disabled ones' -r -f -a "enabled\t'It may'
disabled\t'It may not'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l name -d 'For people to read' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l email -d 'What the operator logs in with; unique' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l role -d 'admin, operator or viewer; the last admin stays one' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l password -d 'Ask for a password without showing it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l password-stdin -d 'Read a password from the first line of standard input'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from reset-password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an operator'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the operators'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one operator'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change an operator; what is not given stays'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Let an operator do nothing from now on; the last admin stays'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Let a disabled operator work again'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from help" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which an operator sets a new password'
complete -c payg -n "__fish_payg_using_subcommand operator; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -f -a "list" -d 'Show every setting, and what it means'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -f -a "get" -d 'Show one setting'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -f -a "path" -d 'Show which files are read, strongest first'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -f -a "check" -d 'Read the whole configuration and say whether it is right'
complete -c payg -n "__fish_payg_using_subcommand config; and not __fish_seen_subcommand_from list get path check help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -l show-origin -d 'Show the file and line, variable or flag that each value comes from'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "list" -d 'Show every setting, and what it means'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one setting'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "path" -d 'Show which files are read, strongest first'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "check" -d 'Read the whole configuration and say whether it is right'
complete -c payg -n "__fish_payg_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -f -a "status" -d 'Show which database it is and how far its schema has come'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -f -a "migrate" -d 'Make the database if there is none, and bring its schema to this version'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -f -a "backup" -d 'Write everything into one new SQLite file, while payg goes on working'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -f -a "restore" -d 'Put a backup in the place of the database'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -f -a "copy" -d 'Copy everything to another, empty database, and prove that nothing changed'
complete -c payg -n "__fish_payg_using_subcommand db; and not __fish_seen_subcommand_from status migrate backup restore copy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -l to -d 'The empty database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from copy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show which database it is and how far its schema has come'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "migrate" -d 'Make the database if there is none, and bring its schema to this version'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "backup" -d 'Write everything into one new SQLite file, while payg goes on working'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Put a backup in the place of the database'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "copy" -d 'Copy everything to another, empty database, and prove that nothing changed'
complete -c payg -n "__fish_payg_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand demo" -l dir -d 'The folder to make' -r -F
complete -c payg -n "__fish_payg_using_subcommand demo" -l months -d 'Months of usage, the last one October 2026' -r
complete -c payg -n "__fish_payg_using_subcommand demo" -l seed -d 'What the figures are drawn from' -r
complete -c payg -n "__fish_payg_using_subcommand demo" -l events -d 'Events in all months together' -r
complete -c payg -n "__fish_payg_using_subcommand demo" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand demo" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand demo" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand demo" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand demo" -l force -d 'Make a demo anew that is in the folder already'
complete -c payg -n "__fish_payg_using_subcommand demo" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand demo" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand demo" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand demo" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand doctor" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand doctor" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand doctor" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand doctor" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand doctor" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand doctor" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand doctor" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand doctor" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand init" -l currency -d 'The currency of new customers [default: USD]' -r
complete -c payg -n "__fish_payg_using_subcommand init" -l time-zone -l timezone -d 'The time zone of customers without their own [default: UTC]' -r
complete -c payg -n "__fish_payg_using_subcommand init" -l operator-email -d 'The first operator\'s e-mail address, to log in with' -r
complete -c payg -n "__fish_payg_using_subcommand init" -l operator-name -d 'The first operator\'s name [default: the e-mail address]' -r
complete -c payg -n "__fish_payg_using_subcommand init" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand init" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand init" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand init" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand init" -l password-stdin -d 'Read the first operator\'s password from the first line of standard input'
complete -c payg -n "__fish_payg_using_subcommand init" -l force -d 'Write the configuration anew where there is one; what is not given stays as it is'
complete -c payg -n "__fish_payg_using_subcommand init" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand init" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand init" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand init" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "list" -d 'List mails, the newest first'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "show" -d 'Show a mail: how far it got, and what it says'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "preview" -d 'Show what a mail of a kind would say, with a letter made up'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "test" -d 'Send a mail with a letter made up to an address, to see that mail works'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "send" -d 'Send everything that is due now; a server does so by itself'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "resend" -d 'Send a mail once more'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "wish" -d 'Set what a customer wishes of mail'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "template" -d 'The templates of mails; files in the folder mail.templates stand in for them'
complete -c payg -n "__fish_payg_using_subcommand mail; and not __fish_seen_subcommand_from list show preview test send resend wish template help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l customer -d 'Only this customer\'s' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l status -d 'Only waiting, sent or failed ones' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l kind -d 'Only of this kind, as invoice.issued' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l limit -d 'Show at most so many (50 unless csv or jsonl, which show all)' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list was cut' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l sort -d 'Order by a field; -FIELD is the largest first' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l search -d 'Only what this text finds: part of a name, how a word of it begins, or whose a document is' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l all -d 'Show all of them'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -l language -d 'In this language instead of mail.language: en or ru' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -l html -d 'The HTML instead of the text'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -l kind -d 'The kind' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -l language -d 'In this language instead of mail.language: en or ru' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -l to -d 'To this address instead' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from resend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -l language -d 'The language of its mails: en or ru' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -l courtesies -d 'Whether mails come that are not owed to it' -r -f -a "yes\t''
no\t''"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from wish" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -f -a "list" -d 'List the templates and where each comes from'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -f -a "show" -d 'Show a template as it is in force, to copy it into the folder mail.templates and change it there'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from template" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "list" -d 'List mails, the newest first'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a mail: how far it got, and what it says'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "preview" -d 'Show what a mail of a kind would say, with a letter made up'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "test" -d 'Send a mail with a letter made up to an address, to see that mail works'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "send" -d 'Send everything that is due now; a server does so by itself'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "resend" -d 'Send a mail once more'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "wish" -d 'Set what a customer wishes of mail'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "template" -d 'The templates of mails; files in the folder mail.templates stand in for them'
complete -c payg -n "__fish_payg_using_subcommand mail; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand man" -l dir -d 'Write every page into this folder' -r -F
complete -c payg -n "__fish_payg_using_subcommand man" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand man" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand man" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand man" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand man" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand man" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand man" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand man" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand version" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand version" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand version" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand version" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand version" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand version" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand version" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand version" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand work" -l at -d 'Do what is due at that time: a day or an RFC 3339 time' -r
complete -c payg -n "__fish_payg_using_subcommand work" -s o -l output -d 'How data is printed; a table on a terminal, plain tab-separated text in a pipe' -r -f -a "table\t'Columns for people'
json\t'One JSON document'
jsonl\t'One JSON object a line'
csv\t'Comma-separated, with a header'
id\t'The ids only'"
complete -c payg -n "__fish_payg_using_subcommand work" -l database-url -d 'The database: sqlite:FILE or postgres://…' -r
complete -c payg -n "__fish_payg_using_subcommand work" -l config -d 'Read this configuration instead of ./payg.toml' -r -F
complete -c payg -n "__fish_payg_using_subcommand work" -l color -d 'Colour on standard error and in tables' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Also into a pipe'
never\t'Not at all'"
complete -c payg -n "__fish_payg_using_subcommand work" -l once -d 'Do what is due now, and end'
complete -c payg -n "__fish_payg_using_subcommand work" -s n -l dry-run -d 'Do the work, show what it does, and keep nothing of it'
complete -c payg -n "__fish_payg_using_subcommand work" -s y -l yes -d 'Answer every question with yes'
complete -c payg -n "__fish_payg_using_subcommand work" -l no-input -d 'Never ask; fail where an answer is needed'
complete -c payg -n "__fish_payg_using_subcommand work" -s q -l quiet -d 'Say nothing but data and errors'
complete -c payg -n "__fish_payg_using_subcommand work" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "proxy" -d 'Stand in front of an API: let in whoever has a key and a limit left, forward, charge what succeeded'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "serve" -d 'Serve programs and people over HTTP until Ctrl-C'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "sandbox" -d 'Run a payment gateway to try payg against'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "bill" -d 'Bill a month: one invoice for each customer that used something'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "payment" -d 'Manage payments: create them, move their money, settle what went wrong'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "refund" -d 'Give money back: all that is left of a payment or a paid invoice, or a part of it; a refund that failed is tried again'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "dispute" -d 'Manage disputes; payg payment dispute opens one'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "reconcile" -d 'Compare payg with its gateways: settle what they have decided, and print every difference'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "quarantine" -d 'Manage what gateways showed that fits nothing that was asked of them; nothing of it is booked'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "credit-note" -d 'Look at credit notes; payg invoice credit makes them'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "explain" -d 'Explain a figure down to the events'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "export" -d 'Export everything of one kind, streamed as CSV or JSON lines'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "invoice" -d 'Look at invoices, take their money, void them, credit them, write them off'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "ledger" -d 'Look at the double-entry ledger under invoices and credit notes'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "verify" -d 'Prove the books: events, sums, invoices, transfers, accounts, numbers, the audit trail'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "report" -d 'See how the business goes: recurring revenue, revenue, usage, what is owed'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "audit" -d 'Look at who changed what, and prove that the trail was not changed'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "bank" -d 'Exchange direct-entry files with a bank'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "bench" -d 'Measure payg beside the bare database, on tables or a file of its own'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "completion" -d 'Print the completions for a shell'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "user" -d 'Manage users: customers who use metered services'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "company" -d 'Manage companies: customers who take payments through payg'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "service" -d 'Manage services: what is metered'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "plan" -d 'Manage plans: what is sold by the month or year'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "subscription" -d 'Manage subscriptions: who bought which plan'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "price" -d 'Manage prices: what services cost, from when on, for whom'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "usage" -d 'Record, import, show and correct usage'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "call" -d 'Record calls and show what they come to'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "clock" -d 'Travel in time on a database that is marked as a test'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "cost" -d 'Show what a customer\'s usage costs, exactly, by service and price version'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "limit" -d 'Manage limits: how much customers may use, spend and send'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "tax" -d 'Manage taxes, which customers are given by name'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "webhook" -d 'Manage where webhooks are sent'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "event" -d 'Look at what happened and was told, and tell it again'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "key" -d 'Manage API keys: what programs show to be let in'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "member" -d 'Manage the members of companies: people who log in for one'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "operator" -d 'Manage operators: people who run payg'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "config" -d 'Show the configuration and where it comes from'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "db" -d 'Look after the database: schema, backups, moving'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "demo" -d 'Make a small business with a year of usage, bill it, and show what came of it'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "doctor" -d 'Check the database, its schema, the settings that lose data, clock, ledger, prices, gateway and disk'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "init" -d 'Set payg up: configuration, database, first operator'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "mail" -d 'Letters by e-mail: preview them, send them, see what became of them'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "man" -d 'Print the manual page, or write a page for each command'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "version" -d 'Show which payg this is'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "work" -d 'Do the background work: send attempts, ask about notices, try declined payments again, deliver webhooks'
complete -c payg -n "__fish_payg_using_subcommand help; and not __fish_seen_subcommand_from proxy serve sandbox bill payment refund dispute reconcile quarantine credit-note explain export invoice ledger verify report audit bank bench completion user company service plan subscription price usage call clock cost limit tax webhook event key member operator config db demo doctor init mail man version work help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from sandbox" -f -a "serve" -d 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "create" -d 'Create a payment of a company; nobody is asked for money until it is processed'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "list" -d 'List payments, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "show" -d 'Show a payment with its attempts, refunds and disputes'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "process" -d 'Ask the gateway to move a payment\'s money'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "capture" -d 'Take the money that the gateway only reserved, or a part of it; the rest is let go'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "cancel" -d 'Give a payment up that was not processed yet, or whose money is only reserved'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "dispute" -d 'Open a dispute: the payer\'s bank asks the money back'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "retry" -d 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "record" -d 'Record money that was paid for an invoice in another way: cash, a bank transfer'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from payment" -f -a "correct" -d 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from refund" -f -a "list" -d 'List refunds, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from refund" -f -a "show" -d 'Show one refund'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "list" -d 'List disputes, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "show" -d 'Show one dispute'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "respond" -d 'Answer a dispute: it is then under review'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "win" -d 'Say that a dispute was decided for us: the money is back'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "lose" -d 'Say that a dispute was decided against us: the money is gone'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from quarantine" -f -a "list" -d 'List what nobody has dealt with yet, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from quarantine" -f -a "show" -d 'Show one, with what its gateway said'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from quarantine" -f -a "resolve" -d 'Say that one was dealt with, and how; the reason is kept'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from credit-note" -f -a "list" -d 'List credit notes, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from credit-note" -f -a "show" -d 'Show a credit note with its lines'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from credit-note" -f -a "pdf" -d 'Write credit notes as PDF files'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from explain" -f -a "invoice" -d 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from explain" -f -a "credit-note" -d 'Explain a credit note: what was left of its invoice, its lines, its share of the tax'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from explain" -f -a "cost" -d 'Explain what a customer\'s usage costs so far, and what the month comes to if it goes on'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from explain" -f -a "subscription" -d 'Explain what a subscription was charged: periods, changes by the day, what went back'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from explain" -f -a "payment" -d 'Explain a payment: what it is for, its fee, what is left of it'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from explain" -f -a "refund" -d 'Explain a refund: what could go back, and what it rests on'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from invoice" -f -a "list" -d 'List invoices, the newest month first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from invoice" -f -a "show" -d 'Show an invoice with its lines, taxes and credit notes'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from invoice" -f -a "pay" -d 'Take what is due of an invoice through a gateway'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from invoice" -f -a "pdf" -d 'Write invoices as PDF files'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from invoice" -f -a "void" -d 'Void an invoice as a whole; its month can be billed again'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from invoice" -f -a "credit" -d 'Credit an amount, a line or the rest of an invoice by a credit note'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from invoice" -f -a "write-off" -d 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from ledger" -f -a "balance" -d 'Show what accounts stand at; a positive balance is owed by the customer'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from ledger" -f -a "transfers" -d 'List transfers by customer, and each customer\'s in the order they were made'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from ledger" -f -a "trial-balance" -d 'Show that debits and credits are equal in every currency'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from ledger" -f -a "export" -d 'Export every transfer, for a spreadsheet or as a journal that hledger checks'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "mrr" -d 'Show the monthly recurring revenue and why it moved'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "revenue" -d 'Show what was invoiced, month by month'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "usage" -d 'Show what was used, month by month'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "aging" -d 'Show what is owed on invoices, by the days since they were issued'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "list" -d 'List what was changed, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "show" -d 'Show one change with what was before and after it'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "seal" -d 'Seal what was changed since the last seal; payg serve does it by itself'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "verify" -d 'Prove that the trail is as it was sealed; exits 1 when it is not'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bank" -f -a "export" -d 'Write what waits for the bank into a file in the ABA format'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bank" -f -a "list" -d 'List the files, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bank" -f -a "show" -d 'Show a file and what came of each payment in it'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bank" -f -a "accept" -d 'Say that the bank took a file: what does not come back in time has moved'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bank" -f -a "reject" -d 'Say that the bank did not take a file: what is in it goes into the next one'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bank" -f -a "import" -d 'Read what the bank sent back: payments fail, or are disputed when they had settled'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bench" -f -a "ingest" -d 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bench" -f -a "cost" -d 'Ask what a busy customer\'s month costs; against the database adding up its events'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bench" -f -a "bill" -d 'Bill a month; against the bare insert of the same invoices, lines and transfers'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bench" -f -a "http" -d 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bench" -f -a "webhooks" -d 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bench" -f -a "payments" -d 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bench" -f -a "renew" -d 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from bench" -f -a "pages" -d 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "create" -d 'Create a user'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "list" -d 'List the users'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "show" -d 'Show one user'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "update" -d 'Change a user; what is not given stays, what is given empty goes'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "disable" -d 'Let a user use nothing from now on; what is owed stays owed'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "enable" -d 'Let a disabled user use services again'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which a user sets a new password'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "history" -d 'Show what happened to a user\'s money: subscriptions, charges, payments, refunds and invoices'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from company" -f -a "create" -d 'Create a company'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from company" -f -a "list" -d 'List the companies'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from company" -f -a "show" -d 'Show one company'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from company" -f -a "update" -d 'Change a company; what is not given stays, what is given empty goes'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from company" -f -a "disable" -d 'Let a company use nothing from now on; what is owed stays owed'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from company" -f -a "enable" -d 'Let a disabled company use services again'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from company" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which a company sets a new password'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from service" -f -a "create" -d 'Create a service'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from service" -f -a "list" -d 'List the services'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from service" -f -a "show" -d 'Show one service'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from service" -f -a "update" -d 'Change a service; its code and its aggregation stay, because stored usage was counted by them'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from service" -f -a "archive" -d 'Let a service take no new usage; what was used is still billed'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from service" -f -a "unarchive" -d 'Let an archived service take usage again'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from plan" -f -a "create" -d 'Create a plan'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from plan" -f -a "list" -d 'List the plans'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from plan" -f -a "show" -d 'Show one plan with every version of its price'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from plan" -f -a "update" -d 'Change a plan; another price adds a version, after showing what it changes and asking'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from plan" -f -a "archive" -d 'Sell a plan no more; subscriptions go on'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from plan" -f -a "preview" -d 'Show the dates and amounts that a subscription would have'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "create" -d 'Buy a plan for a user; it begins when it is paid'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "list" -d 'List subscriptions, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "show" -d 'Show one subscription with its charges, payments and refunds'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "cancel" -d 'End a subscription with its period, or at once with the refund that is due'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "resume" -d 'Let a subscription that was to end go on'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "change" -d 'Change a subscription to another plan or interval, after showing what it comes to and asking'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "withdraw-change" -d 'Withdraw a change that waits for its payment or for the next period; it stays what it is'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "preview" -d 'Show what a change of plan or interval would come to'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "renew" -d 'Ask for the next period now'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "forgive" -d 'Forgive a missed payment: the period that was not paid begins all the same'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "change-method" -d 'Change the saved method of payment: prints the page on which the payer names another card'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from subscription" -f -a "forget-method" -d 'Forget the saved method of payment; the next period is asked for by a link'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from price" -f -a "set" -d 'Set what a service costs: adds a version, after showing what it changes and asking'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from price" -f -a "list" -d 'List every version of every price'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from price" -f -a "history" -d 'Show how a price has changed and will change'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from price" -f -a "show" -d 'Show one version, or the one in force now'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from price" -f -a "quote" -d 'Say what a quantity would cost under a price'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from price" -f -a "simulate" -d 'Say what a month\'s real usage would have cost under another price, for each customer'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from usage" -f -a "record" -d 'Record one use of a service'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from usage" -f -a "import" -d 'Import usage from a file of any size'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from usage" -f -a "list" -d 'List events in the order of time, with those that were voided'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from usage" -f -a "summary" -d 'Add up usage by service, customer or day'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from usage" -f -a "chart" -d 'Draw usage over time: quantities of a service, or events of all'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from usage" -f -a "top" -d 'Show who used most'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from usage" -f -a "void" -d 'Void usage: the events stay, and no longer count'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from usage" -f -a "amend" -d 'Correct an event: it is voided, and one of the same service and time stands in its place'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from call" -f -a "record" -d 'Record one call'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from call" -f -a "billing" -d 'Show a user\'s calls, blocks and cost'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from clock" -f -a "start" -d 'Mark the database as a test, for ever, and let its clock stand'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from clock" -f -a "show" -d 'Show when it is by the test database\'s clock'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from clock" -f -a "advance" -d 'Let the clock travel: whatever is due on the way is done at its time, and months are billed'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from limit" -f -a "set" -d 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from limit" -f -a "list" -d 'List the limits that are set, those for all customers first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from limit" -f -a "show" -d 'Show what limits a customer now, and how much of it is left'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from limit" -f -a "remove" -d 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from tax" -f -a "set" -d 'Set a tax\'s rate for invoices from now on; a new name is added'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from tax" -f -a "list" -d 'List the taxes'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from tax" -f -a "show" -d 'Show one tax'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "add" -d 'Send a customer\'s events to an address; the secret that they are signed with is shown once'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "list" -d 'List where webhooks are sent'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "show" -d 'Show one, without its secret'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "update" -d 'Change where it is, and what it is told'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "disable" -d 'Send nothing to it until it is enabled; what waits for it has failed'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "enable" -d 'Send to it again what happens from now on; payg event resend brings back what it missed'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "rotate-secret" -d 'Give it a new secret, shown once; for a day the old one signs beside it'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "test" -d 'Send it a webhook.test event now and show what it answers'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "listen" -d 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from webhook" -f -a "remove" -d 'Send nothing to it any more; what was sent stays in the log'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from event" -f -a "list" -d 'List what happened, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from event" -f -a "show" -d 'Show an event with its deliveries and every try'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from event" -f -a "tail" -d 'Print what happens from now on, until Ctrl-C'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from event" -f -a "resend" -d 'Send an event again with the id that it had, or all that failed at an endpoint since a time'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from key" -f -a "create" -d 'Create an API key; it is shown once'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from key" -f -a "list" -d 'List API keys, of everybody unless somebody is named'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from key" -f -a "show" -d 'Show one API key, without its secret'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from key" -f -a "revoke" -d 'Revoke an API key: within a second no server lets it in'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from key" -f -a "rotate" -d 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from member" -f -a "add" -d 'Add a member; a letter says how to set a password'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from member" -f -a "list" -d 'List members, of every company unless one is named'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from member" -f -a "show" -d 'Show one member'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from member" -f -a "update" -d 'Change a member; what is not given stays'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from member" -f -a "invite" -d 'Write a member another letter by which it sets its password; the one before is good for nothing'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from member" -f -a "remove" -d 'Remove a member: it is logged out at once and logs in no more'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from operator" -f -a "create" -d 'Create an operator'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from operator" -f -a "list" -d 'List the operators'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from operator" -f -a "show" -d 'Show one operator'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from operator" -f -a "update" -d 'Change an operator; what is not given stays'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from operator" -f -a "disable" -d 'Let an operator do nothing from now on; the last admin stays'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from operator" -f -a "enable" -d 'Let a disabled operator work again'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from operator" -f -a "reset-password" -d 'Print a one-time token, good for 30 minutes, by which an operator sets a new password'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "list" -d 'Show every setting, and what it means'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "get" -d 'Show one setting'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Show which files are read, strongest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "check" -d 'Read the whole configuration and say whether it is right'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "status" -d 'Show which database it is and how far its schema has come'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "migrate" -d 'Make the database if there is none, and bring its schema to this version'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "backup" -d 'Write everything into one new SQLite file, while payg goes on working'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "restore" -d 'Put a backup in the place of the database'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "copy" -d 'Copy everything to another, empty database, and prove that nothing changed'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from mail" -f -a "list" -d 'List mails, the newest first'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from mail" -f -a "show" -d 'Show a mail: how far it got, and what it says'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from mail" -f -a "preview" -d 'Show what a mail of a kind would say, with a letter made up'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from mail" -f -a "test" -d 'Send a mail with a letter made up to an address, to see that mail works'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from mail" -f -a "send" -d 'Send everything that is due now; a server does so by itself'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from mail" -f -a "resend" -d 'Send a mail once more'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from mail" -f -a "wish" -d 'Set what a customer wishes of mail'
complete -c payg -n "__fish_payg_using_subcommand help; and __fish_seen_subcommand_from mail" -f -a "template" -d 'The templates of mails; files in the folder mail.templates stand in for them'
