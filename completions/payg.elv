
use builtin;
use str;

set edit:completion:arg-completer[payg] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'payg'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'payg'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand proxy 'Stand in front of an API: let in whoever has a key and a limit left, forward, charge what succeeded'
            cand serve 'Serve programs and people over HTTP until Ctrl-C'
            cand sandbox 'Run a payment gateway to try payg against'
            cand bill 'Bill a month: one invoice for each customer that used something'
            cand payment 'Manage payments: create them, move their money, settle what went wrong'
            cand refund 'Give money back: all that is left of a payment or a paid invoice, or a part of it; a refund that failed is tried again'
            cand dispute 'Manage disputes; payg payment dispute opens one'
            cand reconcile 'Compare payg with its gateways: settle what they have decided, and print every difference'
            cand quarantine 'Manage what gateways showed that fits nothing that was asked of them; nothing of it is booked'
            cand credit-note 'Look at credit notes; payg invoice credit makes them'
            cand explain 'Explain a figure down to the events'
            cand export 'Export everything of one kind, streamed as CSV or JSON lines'
            cand invoice 'Look at invoices, take their money, void them, credit them, write them off'
            cand ledger 'Look at the double-entry ledger under invoices and credit notes'
            cand verify 'Prove the books: events, sums, invoices, transfers, accounts, numbers, the audit trail'
            cand report 'See how the business goes: recurring revenue, revenue, usage, what is owed'
            cand audit 'Look at who changed what, and prove that the trail was not changed'
            cand bank 'Exchange direct-entry files with a bank'
            cand bench 'Measure payg beside the bare database, on tables or a file of its own'
            cand completion 'Print the completions for a shell'
            cand user 'Manage users: customers who use metered services'
            cand company 'Manage companies: customers who take payments through payg'
            cand service 'Manage services: what is metered'
            cand plan 'Manage plans: what is sold by the month or year'
            cand subscription 'Manage subscriptions: who bought which plan'
            cand price 'Manage prices: what services cost, from when on, for whom'
            cand usage 'Record, import, show and correct usage'
            cand call 'Record calls and show what they come to'
            cand clock 'Travel in time on a database that is marked as a test'
            cand cost 'Show what a customer''s usage costs, exactly, by service and price version'
            cand limit 'Manage limits: how much customers may use, spend and send'
            cand tax 'Manage taxes, which customers are given by name'
            cand webhook 'Manage where webhooks are sent'
            cand event 'Look at what happened and was told, and tell it again'
            cand key 'Manage API keys: what programs show to be let in'
            cand member 'Manage the members of companies: people who log in for one'
            cand operator 'Manage operators: people who run payg'
            cand config 'Show the configuration and where it comes from'
            cand db 'Look after the database: schema, backups, moving'
            cand demo 'Make a small business with a year of usage, bill it, and show what came of it'
            cand doctor 'Check the database, its schema, the settings that lose data, clock, ledger, prices, gateway and disk'
            cand init 'Set payg up: configuration, database, first operator'
            cand mail 'Letters by e-mail: preview them, send them, see what became of them'
            cand man 'Print the manual page, or write a page for each command'
            cand version 'Show which payg this is'
            cand work 'Do the background work: send attempts, ask about notices, try declined payments again, deliver webhooks'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;proxy'= {
            cand --upstream 'The API''s address'
            cand --listen 'Address and port to listen on; port 0 is any free one'
            cand --routes 'Which requests are metered, as which service, and by what'
            cand --timeout 'How long the API may be silent, in seconds'
            cand --connections 'Connections that are open at once; more wait'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;serve'= {
            cand --listen 'Address and port to listen on; port 0 is any free one'
            cand --connections 'Connections that are open at once; more wait'
            cand --workers 'Threads that answer requests; as many as the machine has cores unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;sandbox'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand serve 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;sandbox;serve'= {
            cand --listen 'Address and port to listen on; port 0 is any free one'
            cand --journal 'Where everything that happens is written before it is answered; without it, it is forgotten'
            cand --faults 'Faults to begin with, as answer_lost=2 or seed=7,500_done=10%'
            cand --notify 'Where notices are sent'
            cand --shop 'The shop''s number'
            cand --key-file 'The file with the shop''s secret key; else PAYG_SANDBOX_KEY, else test_sandbox'
            cand --currency 'The shop''s only currency; any that the API knows unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;sandbox;help'= {
            cand serve 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;sandbox;help;serve'= {
        }
        &'payg;sandbox;help;help'= {
        }
        &'payg;bill'= {
            cand --month 'The month, which must be over: 2026-10 or "last month"'
            cand --customer 'Only this customer; may be given several times'
            cand --jobs 'Chunks of customers worked on at the same time'
            cand --diff 'Show another month''s totals beside: "previous", or a month'
            cand --limit 'List at most so many of the new invoices'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand create 'Create a payment of a company; nobody is asked for money until it is processed'
            cand list 'List payments, the newest first'
            cand show 'Show a payment with its attempts, refunds and disputes'
            cand process 'Ask the gateway to move a payment''s money'
            cand capture 'Take the money that the gateway only reserved, or a part of it; the rest is let go'
            cand cancel 'Give a payment up that was not processed yet, or whose money is only reserved'
            cand dispute 'Open a dispute: the payer''s bank asks the money back'
            cand retry 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment'
            cand record 'Record money that was paid for an invoice in another way: cash, a bank transfer'
            cand correct 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;payment;create'= {
            cand --name 'The payer''s name, or the payee''s with --pay-out'
            cand --bsb 'Its branch, as 062-000'
            cand --account 'Its account number, 5 to 9 digits'
            cand --description 'What the payer reads'
            cand --reference 'Your own name for it: asked for again, it is the same payment'
            cand --meta 'A further fact that goes along'
            cand --gateway 'sandbox, yookassa or bank; payments.gateway unless given'
            cand --method 'A kept method''s id; in the sandbox a test card''s number'
            cand --return-url 'Where the payer comes back to from the gateway''s page'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --pay-out 'The money goes to the other party instead of coming from it'
            cand --reserve 'Only reserve the money; payg payment capture takes it, payg payment cancel lets it go'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;list'= {
            cand --customer 'Only this customer''s'
            cand --status 'Only in this status: created, processing, successful, failed, canceled, disputed, reversed'
            cand --gateway 'Only through this gateway'
            cand --purpose 'Only for this purpose: company, invoice, subscription'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --stuck 'Only those whose gateway was asked an hour ago or longer and has given no final answer, though nobody waits for the payer'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;process'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;capture'= {
            cand --amount 'How much of it; all unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;cancel'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;dispute'= {
            cand --amount 'How much is disputed; all that is left unless given'
            cand --reason 'What the payer says'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;retry'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;record'= {
            cand --amount 'How much; all that is due unless given'
            cand --description 'How it was paid'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;correct'= {
            cand --description 'What the payer reads'
            cand --status 'How it ended: successful, failed or canceled'
            cand --reason 'Why it is corrected'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;payment;help'= {
            cand create 'Create a payment of a company; nobody is asked for money until it is processed'
            cand list 'List payments, the newest first'
            cand show 'Show a payment with its attempts, refunds and disputes'
            cand process 'Ask the gateway to move a payment''s money'
            cand capture 'Take the money that the gateway only reserved, or a part of it; the rest is let go'
            cand cancel 'Give a payment up that was not processed yet, or whose money is only reserved'
            cand dispute 'Open a dispute: the payer''s bank asks the money back'
            cand retry 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment'
            cand record 'Record money that was paid for an invoice in another way: cash, a bank transfer'
            cand correct 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;payment;help;create'= {
        }
        &'payg;payment;help;list'= {
        }
        &'payg;payment;help;show'= {
        }
        &'payg;payment;help;process'= {
        }
        &'payg;payment;help;capture'= {
        }
        &'payg;payment;help;cancel'= {
        }
        &'payg;payment;help;dispute'= {
        }
        &'payg;payment;help;retry'= {
        }
        &'payg;payment;help;record'= {
        }
        &'payg;payment;help;correct'= {
        }
        &'payg;payment;help;help'= {
        }
        &'payg;refund'= {
            cand --amount 'So much'
            cand --percent 'So many percent of the whole payment'
            cand --line 'A line of the invoice that was paid, before tax'
            cand --reason 'Why; it stands on the credit note'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List refunds, the newest first'
            cand show 'Show one refund'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;refund;list'= {
            cand --customer 'Only this customer''s'
            cand --payment 'Only of this payment: its id or reference'
            cand --status 'Only in this status: pending, successful, failed'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --stuck 'Only those that were sent an hour ago or more and have no final answer'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;refund;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;refund;help'= {
            cand list 'List refunds, the newest first'
            cand show 'Show one refund'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;refund;help;list'= {
        }
        &'payg;refund;help;show'= {
        }
        &'payg;refund;help;help'= {
        }
        &'payg;dispute'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List disputes, the newest first'
            cand show 'Show one dispute'
            cand respond 'Answer a dispute: it is then under review'
            cand win 'Say that a dispute was decided for us: the money is back'
            cand lose 'Say that a dispute was decided against us: the money is gone'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;dispute;list'= {
            cand --customer 'Only this customer''s'
            cand --status 'Only in this status: needs_response, under_review, won, lost'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;dispute;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;dispute;respond'= {
            cand --evidence 'What is answered'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;dispute;win'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;dispute;lose'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;dispute;help'= {
            cand list 'List disputes, the newest first'
            cand show 'Show one dispute'
            cand respond 'Answer a dispute: it is then under review'
            cand win 'Say that a dispute was decided for us: the money is back'
            cand lose 'Say that a dispute was decided against us: the money is gone'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;dispute;help;list'= {
        }
        &'payg;dispute;help;show'= {
        }
        &'payg;dispute;help;respond'= {
        }
        &'payg;dispute;help;win'= {
        }
        &'payg;dispute;help;lose'= {
        }
        &'payg;dispute;help;help'= {
        }
        &'payg;reconcile'= {
            cand --since 'From then on: a day or an RFC 3339 time; three days ago unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;quarantine'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List what nobody has dealt with yet, the newest first'
            cand show 'Show one, with what its gateway said'
            cand resolve 'Say that one was dealt with, and how; the reason is kept'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;quarantine;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --resolved 'Also what somebody has dealt with'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;quarantine;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;quarantine;resolve'= {
            cand --reason 'What became of it'
            cand --status 'How the refund ended that waits for it: successful, failed'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;quarantine;help'= {
            cand list 'List what nobody has dealt with yet, the newest first'
            cand show 'Show one, with what its gateway said'
            cand resolve 'Say that one was dealt with, and how; the reason is kept'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;quarantine;help;list'= {
        }
        &'payg;quarantine;help;show'= {
        }
        &'payg;quarantine;help;resolve'= {
        }
        &'payg;quarantine;help;help'= {
        }
        &'payg;credit-note'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List credit notes, the newest first'
            cand show 'Show a credit note with its lines'
            cand pdf 'Write credit notes as PDF files'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;credit-note;list'= {
            cand --customer 'Only this customer''s'
            cand --invoice 'Only of this invoice'
            cand --currency 'Only in this currency'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;credit-note;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;credit-note;pdf'= {
            cand --out 'The folder that the files are written to; - is standard output, for one document'
            cand --language 'In this language instead of the customer''s: en or ru'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;credit-note;help'= {
            cand list 'List credit notes, the newest first'
            cand show 'Show a credit note with its lines'
            cand pdf 'Write credit notes as PDF files'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;credit-note;help;list'= {
        }
        &'payg;credit-note;help;show'= {
        }
        &'payg;credit-note;help;pdf'= {
        }
        &'payg;credit-note;help;help'= {
        }
        &'payg;explain'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand invoice 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax'
            cand credit-note 'Explain a credit note: what was left of its invoice, its lines, its share of the tax'
            cand cost 'Explain what a customer''s usage costs so far, and what the month comes to if it goes on'
            cand subscription 'Explain what a subscription was charged: periods, changes by the day, what went back'
            cand payment 'Explain a payment: what it is for, its fee, what is left of it'
            cand refund 'Explain a refund: what could go back, and what it rests on'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;explain;invoice'= {
            cand --line 'Only this line'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;explain;credit-note'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;explain;cost'= {
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --service 'Only of one service'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;explain;subscription'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;explain;payment'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;explain;refund'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;explain;help'= {
            cand invoice 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax'
            cand credit-note 'Explain a credit note: what was left of its invoice, its lines, its share of the tax'
            cand cost 'Explain what a customer''s usage costs so far, and what the month comes to if it goes on'
            cand subscription 'Explain what a subscription was charged: periods, changes by the day, what went back'
            cand payment 'Explain a payment: what it is for, its fee, what is left of it'
            cand refund 'Explain a refund: what could go back, and what it rests on'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;explain;help;invoice'= {
        }
        &'payg;explain;help;credit-note'= {
        }
        &'payg;explain;help;cost'= {
        }
        &'payg;explain;help;subscription'= {
        }
        &'payg;explain;help;payment'= {
        }
        &'payg;explain;help;refund'= {
        }
        &'payg;explain;help;help'= {
        }
        &'payg;export'= {
            cand --month 'Only of this month'
            cand --format 'How; -o is stronger'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;invoice'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List invoices, the newest month first'
            cand show 'Show an invoice with its lines, taxes and credit notes'
            cand pay 'Take what is due of an invoice through a gateway'
            cand pdf 'Write invoices as PDF files'
            cand void 'Void an invoice as a whole; its month can be billed again'
            cand credit 'Credit an amount, a line or the rest of an invoice by a credit note'
            cand write-off 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;invoice;list'= {
            cand --month 'Only of this month'
            cand --customer 'Only this customer''s'
            cand --status 'Only finalized or void ones'
            cand --currency 'Only in this currency'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;invoice;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;invoice;pay'= {
            cand --gateway 'sandbox, yookassa or bank; payments.gateway unless given'
            cand --method 'A kept method''s id; in the sandbox a test card''s number'
            cand --return-url 'Where the payer comes back to from the gateway''s page'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;invoice;pdf'= {
            cand --out 'The folder that the files are written to; - is standard output, for one document'
            cand --language 'In this language instead of the customer''s: en or ru'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;invoice;void'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;invoice;credit'= {
            cand --amount 'So much, with its share of the tax in it'
            cand --line 'What is left of this line, and the tax on it'
            cand --reason 'Why; it stands on the credit note'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'All that is left'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;invoice;write-off'= {
            cand --amount 'How much; all that is due unless given'
            cand --reason 'Why; it stands in the audit trail'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --undo 'Expect again what was written off'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;invoice;help'= {
            cand list 'List invoices, the newest month first'
            cand show 'Show an invoice with its lines, taxes and credit notes'
            cand pay 'Take what is due of an invoice through a gateway'
            cand pdf 'Write invoices as PDF files'
            cand void 'Void an invoice as a whole; its month can be billed again'
            cand credit 'Credit an amount, a line or the rest of an invoice by a credit note'
            cand write-off 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;invoice;help;list'= {
        }
        &'payg;invoice;help;show'= {
        }
        &'payg;invoice;help;pay'= {
        }
        &'payg;invoice;help;pdf'= {
        }
        &'payg;invoice;help;void'= {
        }
        &'payg;invoice;help;credit'= {
        }
        &'payg;invoice;help;write-off'= {
        }
        &'payg;invoice;help;help'= {
        }
        &'payg;ledger'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand balance 'Show what accounts stand at; a positive balance is owed by the customer'
            cand transfers 'List transfers by customer, and each customer''s in the order they were made'
            cand trial-balance 'Show that debits and credits are equal in every currency'
            cand export 'Export every transfer, for a spreadsheet or as a journal that hledger checks'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;ledger;balance'= {
            cand --currency 'Only in this currency'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;ledger;transfers'= {
            cand --customer 'Only this customer''s'
            cand --kind 'Only for this reason, as invoice, credit_note, payment, refund or dispute'
            cand --currency 'Only in this currency'
            cand --document 'Only of this invoice or credit note'
            cand --month 'Only those made in this month'
            cand --since 'Only those made since then'
            cand --until 'Only those made before then'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;ledger;trial-balance'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;ledger;export'= {
            cand --format 'How'
            cand --month 'Only those made in this month'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;ledger;help'= {
            cand balance 'Show what accounts stand at; a positive balance is owed by the customer'
            cand transfers 'List transfers by customer, and each customer''s in the order they were made'
            cand trial-balance 'Show that debits and credits are equal in every currency'
            cand export 'Export every transfer, for a spreadsheet or as a journal that hledger checks'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;ledger;help;balance'= {
        }
        &'payg;ledger;help;transfers'= {
        }
        &'payg;ledger;help;trial-balance'= {
        }
        &'payg;ledger;help;export'= {
        }
        &'payg;ledger;help;help'= {
        }
        &'payg;verify'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;report'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand mrr 'Show the monthly recurring revenue and why it moved'
            cand revenue 'Show what was invoiced, month by month'
            cand usage 'Show what was used, month by month'
            cand aging 'Show what is owed on invoices, by the days since they were issued'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;report;mrr'= {
            cand --from 'The first month; eleven before the last unless given'
            cand --to 'The last month, which is in it; this month unless given'
            cand --svg 'Write it as a picture to this file, too; - is standard output, and nothing else'
            cand --currency 'Which currency is drawn; the one of the business unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --chart 'Draw it instead of listing it'
            cand --ascii 'Draw with letters only'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;report;revenue'= {
            cand --from 'The first month; eleven before the last unless given'
            cand --to 'The last month, which is in it; this month unless given'
            cand --by 'What a row is, beside its month'
            cand --svg 'Write it as a picture to this file, too; - is standard output, and nothing else'
            cand --currency 'Which currency is drawn; the one of the business unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --chart 'Draw it instead of listing it'
            cand --ascii 'Draw with letters only'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;report;usage'= {
            cand --from 'The first month; eleven before the last unless given'
            cand --to 'The last month, which is in it; this month unless given'
            cand --svg 'Write it as a picture to this file, too; - is standard output, and nothing else'
            cand --currency 'Which currency is drawn; the one of the business unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --chart 'Draw it instead of listing it'
            cand --ascii 'Draw with letters only'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;report;aging'= {
            cand --by 'What a row is'
            cand --limit 'Show at most so many customers'
            cand --svg 'Write it as a picture to this file, too; - is standard output, and nothing else'
            cand --currency 'Which currency is drawn; the one of the business unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --chart 'Draw it instead of listing it'
            cand --ascii 'Draw with letters only'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;report;help'= {
            cand mrr 'Show the monthly recurring revenue and why it moved'
            cand revenue 'Show what was invoiced, month by month'
            cand usage 'Show what was used, month by month'
            cand aging 'Show what is owed on invoices, by the days since they were issued'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;report;help;mrr'= {
        }
        &'payg;report;help;revenue'= {
        }
        &'payg;report;help;usage'= {
        }
        &'payg;report;help;aging'= {
        }
        &'payg;report;help;help'= {
        }
        &'payg;audit'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List what was changed, the newest first'
            cand show 'Show one change with what was before and after it'
            cand seal 'Seal what was changed since the last seal; payg serve does it by itself'
            cand verify 'Prove that the trail is as it was sealed; exits 1 when it is not'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;audit;list'= {
            cand --actor 'Only by this operator, customer, part of payg or user of the machine'
            cand --verb 'Only this verb, as price.set, or all of a noun, as price'
            cand --of 'Only what was done to this thing'
            cand --customer 'Only what concerns this customer'
            cand --since 'Only since this day or time'
            cand --until 'Only until this day, which is in it, or until just before this time'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;audit;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;audit;seal'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;audit;verify'= {
            cand --head 'Also that this seal, which was written down, is still in it'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;audit;help'= {
            cand list 'List what was changed, the newest first'
            cand show 'Show one change with what was before and after it'
            cand seal 'Seal what was changed since the last seal; payg serve does it by itself'
            cand verify 'Prove that the trail is as it was sealed; exits 1 when it is not'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;audit;help;list'= {
        }
        &'payg;audit;help;show'= {
        }
        &'payg;audit;help;seal'= {
        }
        &'payg;audit;help;verify'= {
        }
        &'payg;audit;help;help'= {
        }
        &'payg;bank'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand export 'Write what waits for the bank into a file in the ABA format'
            cand list 'List the files, the newest first'
            cand show 'Show a file and what came of each payment in it'
            cand accept 'Say that the bank took a file: what does not come back in time has moved'
            cand reject 'Say that the bank did not take a file: what is in it goes into the next one'
            cand import 'Read what the bank sent back: payments fail, or are disputed when they had settled'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;bank;export'= {
            cand --date 'The day on which the bank works it off; today or the next business day unless given'
            cand --out 'Where it is written; what does not fit into one file goes to FILE-2, FILE-3 and so on'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bank;list'= {
            cand --state 'Only in this state: exported, accepted or rejected'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bank;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bank;accept'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bank;reject'= {
            cand --reason 'Why'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bank;import'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bank;help'= {
            cand export 'Write what waits for the bank into a file in the ABA format'
            cand list 'List the files, the newest first'
            cand show 'Show a file and what came of each payment in it'
            cand accept 'Say that the bank took a file: what does not come back in time has moved'
            cand reject 'Say that the bank did not take a file: what is in it goes into the next one'
            cand import 'Read what the bank sent back: payments fail, or are disputed when they had settled'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;bank;help;export'= {
        }
        &'payg;bank;help;list'= {
        }
        &'payg;bank;help;show'= {
        }
        &'payg;bank;help;accept'= {
        }
        &'payg;bank;help;reject'= {
        }
        &'payg;bank;help;import'= {
        }
        &'payg;bank;help;help'= {
        }
        &'payg;bench'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand ingest 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows'
            cand cost 'Ask what a busy customer''s month costs; against the database adding up its events'
            cand bill 'Bill a month; against the bare insert of the same invoices, lines and transfers'
            cand http 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes'
            cand webhooks 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored'
            cand payments 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows'
            cand renew 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows'
            cand pages 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;bench;ingest'= {
            cand --events 'Events to time, of each kind of id'
            cand --customers 'Customers, of five services each'
            cand --batch 'Events a transaction'
            cand --connections 'Connections that write at once; folding has one more'
            cand --skew 'How usage is spread over the customers'
            cand --base 'Events to store before, untimed'
            cand --ids 'Only one kind of id'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bench;cost'= {
            cand --events 'Events of the customer in the month'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bench;bill'= {
            cand --customers 'Customers, each billed once'
            cand --events 'Events of all of them in the month'
            cand --services 'Services that they use'
            cand --jobs 'Chunks of customers to work on at the same time'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bench;http'= {
            cand --seconds 'How long each contestant is measured, seconds'
            cand --connections 'Connections that report single events at the same time; 0 leaves it out'
            cand --batches 'Batches of 1,000 events to send; 0 leaves it out'
            cand --users 'Users who log in once, then read and write; 0 leaves it out'
            cand --subscribers 'Users with a subscription each, who are asked about at every log-in; 0 leaves it out'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bench;webhooks'= {
            cand --events 'Events that wait when the clock begins to run'
            cand --trickle 'Events that come one by one afterwards, each of which is timed'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bench;payments'= {
            cand --postings 'Transfers to post in batches; a sixteenth of them is posted one by one'
            cand --batch 'Transfers of one transaction, where they are posted together'
            cand --connections 'Connections that create payments at the same time'
            cand --seconds 'How long payments are created, each way, seconds'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bench;renew'= {
            cand --subscriptions 'Subscriptions there are'
            cand --due 'Of these, how many are due'
            cand --jobs 'Workers that claim at the same time'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bench;pages'= {
            cand --customers 'Customers there are, each with an invoice, a payment, a subscription and more'
            cand --rounds 'How often each page is asked for'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;bench;help'= {
            cand ingest 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows'
            cand cost 'Ask what a busy customer''s month costs; against the database adding up its events'
            cand bill 'Bill a month; against the bare insert of the same invoices, lines and transfers'
            cand http 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes'
            cand webhooks 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored'
            cand payments 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows'
            cand renew 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows'
            cand pages 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;bench;help;ingest'= {
        }
        &'payg;bench;help;cost'= {
        }
        &'payg;bench;help;bill'= {
        }
        &'payg;bench;help;http'= {
        }
        &'payg;bench;help;webhooks'= {
        }
        &'payg;bench;help;payments'= {
        }
        &'payg;bench;help;renew'= {
        }
        &'payg;bench;help;pages'= {
        }
        &'payg;bench;help;help'= {
        }
        &'payg;completion'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand create 'Create a user'
            cand list 'List the users'
            cand show 'Show one user'
            cand update 'Change a user; what is not given stays, what is given empty goes'
            cand disable 'Let a user use nothing from now on; what is owed stays owed'
            cand enable 'Let a disabled user use services again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which a user sets a new password'
            cand history 'Show what happened to a user''s money: subscriptions, charges, payments, refunds and invoices'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;user;create'= {
            cand --user-name 'What calls are billed to: 1 to 32 letters, digits, underscores and hyphens; unique'
            cand --external-id 'What another system calls the customer: a host, an extension, a key; unique'
            cand --email 'Where letters go'
            cand --currency 'What the customer is billed in; billing.currency unless given'
            cand --time-zone 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given'
            cand --tax 'A tax on the customer''s invoices; may be repeated'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --password 'Ask for a password without showing it'
            cand --password-stdin 'Read a password from the first line of standard input'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand --status 'Only enabled or only disabled ones'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user;update'= {
            cand --name 'For people to read'
            cand --user-name 'What calls are billed to; unique'
            cand --external-id 'What another system calls the customer: a host, an extension, a key; unique'
            cand --email 'Where letters go'
            cand --currency 'What the customer is billed in; billing.currency unless given'
            cand --time-zone 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given'
            cand --tax 'A tax on the customer''s invoices; may be repeated'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --password 'Ask for a password without showing it'
            cand --password-stdin 'Read a password from the first line of standard input'
            cand --no-taxes 'Take all taxes away'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user;disable'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user;enable'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user;reset-password'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user;history'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;user;help'= {
            cand create 'Create a user'
            cand list 'List the users'
            cand show 'Show one user'
            cand update 'Change a user; what is not given stays, what is given empty goes'
            cand disable 'Let a user use nothing from now on; what is owed stays owed'
            cand enable 'Let a disabled user use services again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which a user sets a new password'
            cand history 'Show what happened to a user''s money: subscriptions, charges, payments, refunds and invoices'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;user;help;create'= {
        }
        &'payg;user;help;list'= {
        }
        &'payg;user;help;show'= {
        }
        &'payg;user;help;update'= {
        }
        &'payg;user;help;disable'= {
        }
        &'payg;user;help;enable'= {
        }
        &'payg;user;help;reset-password'= {
        }
        &'payg;user;help;history'= {
        }
        &'payg;user;help;help'= {
        }
        &'payg;company'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand create 'Create a company'
            cand list 'List the companies'
            cand show 'Show one company'
            cand update 'Change a company; what is not given stays, what is given empty goes'
            cand disable 'Let a company use nothing from now on; what is owed stays owed'
            cand enable 'Let a disabled company use services again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which a company sets a new password'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;company;create'= {
            cand --bsb 'The branch of the company''s bank'
            cand --account 'The company''s account there, 5 to 9 digits'
            cand --external-id 'What another system calls the customer: a host, an extension, a key; unique'
            cand --email 'Where letters go'
            cand --currency 'What the customer is billed in; billing.currency unless given'
            cand --time-zone 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given'
            cand --tax 'A tax on the customer''s invoices; may be repeated'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --password 'Ask for a password without showing it'
            cand --password-stdin 'Read a password from the first line of standard input'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;company;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand --status 'Only enabled or only disabled ones'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;company;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;company;update'= {
            cand --name 'For people to read'
            cand --bsb 'The branch of the company''s bank'
            cand --account 'The company''s account there, 5 to 9 digits'
            cand --external-id 'What another system calls the customer: a host, an extension, a key; unique'
            cand --email 'Where letters go'
            cand --currency 'What the customer is billed in; billing.currency unless given'
            cand --time-zone 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given'
            cand --tax 'A tax on the customer''s invoices; may be repeated'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --password 'Ask for a password without showing it'
            cand --password-stdin 'Read a password from the first line of standard input'
            cand --no-taxes 'Take all taxes away'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;company;disable'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;company;enable'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;company;reset-password'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;company;help'= {
            cand create 'Create a company'
            cand list 'List the companies'
            cand show 'Show one company'
            cand update 'Change a company; what is not given stays, what is given empty goes'
            cand disable 'Let a company use nothing from now on; what is owed stays owed'
            cand enable 'Let a disabled company use services again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which a company sets a new password'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;company;help;create'= {
        }
        &'payg;company;help;list'= {
        }
        &'payg;company;help;show'= {
        }
        &'payg;company;help;update'= {
        }
        &'payg;company;help;disable'= {
        }
        &'payg;company;help;enable'= {
        }
        &'payg;company;help;reset-password'= {
        }
        &'payg;company;help;help'= {
        }
        &'payg;service'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand create 'Create a service'
            cand list 'List the services'
            cand show 'Show one service'
            cand update 'Change a service; its code and its aggregation stay, because stored usage was counted by them'
            cand archive 'Let a service take no new usage; what was used is still billed'
            cand unarchive 'Let an archived service take usage again'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;service;create'= {
            cand --name 'For people to read; the code unless given'
            cand --unit 'What a quantity of one is, as request, second or GB'
            cand --aggregation 'What a period''s quantity is: sum or max of the quantities, count of events, the number of unique values, or the latest quantity'
            cand --statuses 'Which answers of a metered request are charged, as 2xx,304 or *; 2xx unless given'
            cand --methods 'Which request methods are charged, as GET,POST; all but HEAD and OPTIONS unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;service;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand --status 'Only active or only archived ones'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;service;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;service;update'= {
            cand --name 'For people to read; what invoices show'
            cand --unit 'What a quantity of one is called'
            cand --statuses 'Which answers of a metered request are charged, as 2xx,304 or *; 2xx unless given'
            cand --methods 'Which request methods are charged, as GET,POST; all but HEAD and OPTIONS unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;service;archive'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;service;unarchive'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;service;help'= {
            cand create 'Create a service'
            cand list 'List the services'
            cand show 'Show one service'
            cand update 'Change a service; its code and its aggregation stay, because stored usage was counted by them'
            cand archive 'Let a service take no new usage; what was used is still billed'
            cand unarchive 'Let an archived service take usage again'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;service;help;create'= {
        }
        &'payg;service;help;list'= {
        }
        &'payg;service;help;show'= {
        }
        &'payg;service;help;update'= {
        }
        &'payg;service;help;archive'= {
        }
        &'payg;service;help;unarchive'= {
        }
        &'payg;service;help;help'= {
        }
        &'payg;plan'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand create 'Create a plan'
            cand list 'List the plans'
            cand show 'Show one plan with every version of its price'
            cand update 'Change a plan; another price adds a version, after showing what it changes and asking'
            cand archive 'Sell a plan no more; subscriptions go on'
            cand preview 'Show the dates and amounts that a subscription would have'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;plan;create'= {
            cand --name 'For people to read; the code unless given'
            cand --description 'For people who think about buying it'
            cand --currency 'What its prices are in; billing.currency unless given'
            cand --on-sale 'When it can be bought, as 2026-10-01..2026-12-31, 2026-10-01.. or .. for always'
            cand --monthly 'The price of a month, before tax'
            cand --yearly 'The price of a year, before tax'
            cand --trial-days 'Days before the first charge'
            cand --include 'Usage that the fee covers each month, as api=1000; repeat it'
            cand --price 'What subscribers pay for a service in place of the list price, as api=0.005 or api={"model":…}; repeat it'
            cand --unlock 'What it unlocks in other services, as films,series'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;plan;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand --status 'Only those that are on_sale, off_sale or archived'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand --on-sale 'Only those that can be bought now'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;plan;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;plan;update'= {
            cand --name 'For people to read'
            cand --description 'For people who think about buying it'
            cand --on-sale 'When it can be bought, as 2026-10-01..2026-12-31, 2026-10-01.. or .. for always'
            cand --monthly 'The price of a month, before tax'
            cand --yearly 'The price of a year, before tax'
            cand --trial-days 'Days before the first charge'
            cand --include 'Usage that the fee covers each month, as api=1000; repeat it'
            cand --price 'What subscribers pay for a service in place of the list price, as api=0.005 or api={"model":…}; repeat it'
            cand --unlock 'What it unlocks in other services, as films,series'
            cand --subscribers 'When those who subscribe already come to the new price: at_renewal or now'
            cand --note 'Why, for those who look at the history'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --no-monthly 'Sell it by the month no more'
            cand --no-yearly 'Sell it by the year no more'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;plan;archive'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;plan;preview'= {
            cand --start 'The local day on which it would begin; today unless given'
            cand --every 'By the month or by the year; by the month unless it is sold by the year only'
            cand --count 'How many periods'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;plan;help'= {
            cand create 'Create a plan'
            cand list 'List the plans'
            cand show 'Show one plan with every version of its price'
            cand update 'Change a plan; another price adds a version, after showing what it changes and asking'
            cand archive 'Sell a plan no more; subscriptions go on'
            cand preview 'Show the dates and amounts that a subscription would have'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;plan;help;create'= {
        }
        &'payg;plan;help;list'= {
        }
        &'payg;plan;help;show'= {
        }
        &'payg;plan;help;update'= {
        }
        &'payg;plan;help;archive'= {
        }
        &'payg;plan;help;preview'= {
        }
        &'payg;plan;help;help'= {
        }
        &'payg;subscription'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand create 'Buy a plan for a user; it begins when it is paid'
            cand list 'List subscriptions, the newest first'
            cand show 'Show one subscription with its charges, payments and refunds'
            cand cancel 'End a subscription with its period, or at once with the refund that is due'
            cand resume 'Let a subscription that was to end go on'
            cand change 'Change a subscription to another plan or interval, after showing what it comes to and asking'
            cand withdraw-change 'Withdraw a change that waits for its payment or for the next period; it stays what it is'
            cand preview 'Show what a change of plan or interval would come to'
            cand renew 'Ask for the next period now'
            cand forgive 'Forgive a missed payment: the period that was not paid begins all the same'
            cand change-method 'Change the saved method of payment: prints the page on which the payer names another card'
            cand forget-method 'Forget the saved method of payment; the next period is asked for by a link'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;subscription;create'= {
            cand --every 'By the month or by the year; by the month unless it is sold by the year only'
            cand --gateway 'How its money is moved: sandbox or yookassa; payments.gateway unless given'
            cand --return-url 'Where the payer comes back to from the gateway''s page; yookassa.return_url unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;list'= {
            cand --customer 'Only this customer''s'
            cand --plan 'Only of this plan'
            cand --status 'Only in this status'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;cancel'= {
            cand --at 'end, or now with the refund that is due'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;resume'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;change'= {
            cand --plan 'The plan''s code or id; the one that it has unless given'
            cand --every 'By the month or by the year; as before unless given'
            cand --at 'now, or end: with the next period'
            cand --return-url 'Where the payer comes back to from the gateway''s page; yookassa.return_url unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;withdraw-change'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;preview'= {
            cand --plan 'The plan''s code or id; the one that it has unless given'
            cand --every 'By the month or by the year; as before unless given'
            cand --at 'now, or end: with the next period'
            cand --return-url 'Where the payer comes back to from the gateway''s page; yookassa.return_url unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;renew'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;forgive'= {
            cand --reason 'Why; it stands in the audit trail'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;change-method'= {
            cand --return-url 'Where the payer comes back to from the gateway''s page; yookassa.return_url unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;forget-method'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;subscription;help'= {
            cand create 'Buy a plan for a user; it begins when it is paid'
            cand list 'List subscriptions, the newest first'
            cand show 'Show one subscription with its charges, payments and refunds'
            cand cancel 'End a subscription with its period, or at once with the refund that is due'
            cand resume 'Let a subscription that was to end go on'
            cand change 'Change a subscription to another plan or interval, after showing what it comes to and asking'
            cand withdraw-change 'Withdraw a change that waits for its payment or for the next period; it stays what it is'
            cand preview 'Show what a change of plan or interval would come to'
            cand renew 'Ask for the next period now'
            cand forgive 'Forgive a missed payment: the period that was not paid begins all the same'
            cand change-method 'Change the saved method of payment: prints the page on which the payer names another card'
            cand forget-method 'Forget the saved method of payment; the next period is asked for by a link'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;subscription;help;create'= {
        }
        &'payg;subscription;help;list'= {
        }
        &'payg;subscription;help;show'= {
        }
        &'payg;subscription;help;cancel'= {
        }
        &'payg;subscription;help;resume'= {
        }
        &'payg;subscription;help;change'= {
        }
        &'payg;subscription;help;withdraw-change'= {
        }
        &'payg;subscription;help;preview'= {
        }
        &'payg;subscription;help;renew'= {
        }
        &'payg;subscription;help;forgive'= {
        }
        &'payg;subscription;help;change-method'= {
        }
        &'payg;subscription;help;forget-method'= {
        }
        &'payg;subscription;help;help'= {
        }
        &'payg;price'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand set 'Set what a service costs: adds a version, after showing what it changes and asking'
            cand list 'List every version of every price'
            cand history 'Show how a price has changed and will change'
            cand show 'Show one version, or the one in force now'
            cand quote 'Say what a quantity would cost under a price'
            cand simulate 'Say what a month''s real usage would have cost under another price, for each customer'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;price;set'= {
            cand --model 'How the quantity becomes an amount; per unit unless other flags say otherwise'
            cand --per 'The amount is for so many units; the size of a package'
            cand --tier 'A tier, as 1000=0.10 or 1000=0.10+2 with a flat amount; the last is rest=0.08; repeat it'
            cand --round 'Started packages: of each event by itself (the default for the service call), or of the total'
            cand --fixed 'A fixed amount for each event, besides the percentage'
            cand --free 'Units that cost nothing in each period'
            cand --minimum 'The least that a period costs'
            cand --maximum 'The most that a period costs'
            cand --spec 'The whole price as JSON, as a file that holds it, or - for standard input'
            cand --customer 'The price for one customer: id, user name, external id, or a unique beginning of one'
            cand --currency 'The price in a currency; the customer''s or billing.currency unless given'
            cand --from 'From when on, as 2026-12-01; now unless given, and from the beginning for a service''s first price'
            cand --note 'Why, for those who look at the history'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;price;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand --service 'Only of one service'
            cand --customer 'The price for one customer: id, user name, external id, or a unique beginning of one'
            cand --currency 'The price in a currency; the customer''s or billing.currency unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand --list-prices 'Only list prices, not those of single customers'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;price;history'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand --customer 'The price for one customer: id, user name, external id, or a unique beginning of one'
            cand --currency 'The price in a currency; the customer''s or billing.currency unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;price;show'= {
            cand --customer 'The price for one customer: id, user name, external id, or a unique beginning of one'
            cand --currency 'The price in a currency; the customer''s or billing.currency unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;price;quote'= {
            cand --spec 'The whole price as JSON, as a file that holds it, or - for standard input'
            cand --customer 'The price for one customer: id, user name, external id, or a unique beginning of one'
            cand --currency 'The price in a currency; the customer''s or billing.currency unless given'
            cand --quantity 'What the period has used in the end'
            cand --from-quantity 'What the period had used before; only what comes after it is priced'
            cand --events 'In how many events of equal size'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;price;simulate'= {
            cand --model 'How the quantity becomes an amount; per unit unless other flags say otherwise'
            cand --per 'The amount is for so many units; the size of a package'
            cand --tier 'A tier, as 1000=0.10 or 1000=0.10+2 with a flat amount; the last is rest=0.08; repeat it'
            cand --round 'Started packages: of each event by itself (the default for the service call), or of the total'
            cand --fixed 'A fixed amount for each event, besides the percentage'
            cand --free 'Units that cost nothing in each period'
            cand --minimum 'The least that a period costs'
            cand --maximum 'The most that a period costs'
            cand --spec 'The whole price as JSON, as a file that holds it, or - for standard input'
            cand --customer 'The price for one customer: id, user name, external id, or a unique beginning of one'
            cand --currency 'The price in a currency; the customer''s or billing.currency unless given'
            cand --month 'Which month; the last one unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;price;help'= {
            cand set 'Set what a service costs: adds a version, after showing what it changes and asking'
            cand list 'List every version of every price'
            cand history 'Show how a price has changed and will change'
            cand show 'Show one version, or the one in force now'
            cand quote 'Say what a quantity would cost under a price'
            cand simulate 'Say what a month''s real usage would have cost under another price, for each customer'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;price;help;set'= {
        }
        &'payg;price;help;list'= {
        }
        &'payg;price;help;history'= {
        }
        &'payg;price;help;show'= {
        }
        &'payg;price;help;quote'= {
        }
        &'payg;price;help;simulate'= {
        }
        &'payg;price;help;help'= {
        }
        &'payg;usage'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand record 'Record one use of a service'
            cand import 'Import usage from a file of any size'
            cand list 'List events in the order of time, with those that were voided'
            cand summary 'Add up usage by service, customer or day'
            cand chart 'Draw usage over time: quantities of a service, or events of all'
            cand top 'Show who used most'
            cand void 'Void usage: the events stay, and no longer count'
            cand amend 'Correct an event: it is voided, and one of the same service and time stands in its place'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;usage;record'= {
            cand --customer 'Who used it: id, user name, external id or a unique beginning of one'
            cand --quantity 'How much, with up to six decimals'
            cand --at 'When; now unless given'
            cand --id 'An id of your own: the same id again is the same use and counts once'
            cand --value 'What is counted, for a service that counts unique values'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --backfill 'Take an old time'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;usage;import'= {
            cand --format 'What is in it: csv, jsonl, access-log or asterisk; needed unless the file is .csv or .jsonl'
            cand --service 'What lines that name no service are charged as; call for asterisk unless given'
            cand --map 'In csv, which column holds a field, as a=x,b=y or repeated; ignore=COLUMN leaves one out'
            cand --customer-by 'In an access log, what names the customer: host, user, path or path:2'
            cand --service-by 'In an access log, what names the service: host, user, path or path:2'
            cand --time-zone 'In call records, whose clocks the times show; billing.timezone unless given'
            cand --on-error 'What becomes of the import when a line is refused [default: stop, with --errors-to report]'
            cand --errors-to 'Write refused lines to this file, as CSV with their numbers and reasons'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --create-customers 'Create customers that are missing, each with its name as external id'
            cand --skip-unknown 'Pass over lines of customers that nobody knows'
            cand --backfill 'Take old times'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;usage;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --customer 'Only of one customer'
            cand --service 'Only of one service'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;usage;summary'= {
            cand --customer 'Only of one customer'
            cand --service 'Only of one service'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --by 'What a row is, beside its service'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;usage;chart'= {
            cand --customer 'Only of one customer'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --by 'What a bar is; a day, or an hour of a period of at most two days'
            cand --svg 'Write it as a picture to this file, too; - is standard output, and nothing else'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --ascii 'Draw with letters only'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;usage;top'= {
            cand --service 'Only of one service'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --by 'What is ranked by; the quantity of one service, the events of all'
            cand --limit 'Show at most so many'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --ascii 'Draw with letters only'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;usage;void'= {
            cand --customer 'Whose usage'
            cand --service 'Only of one service'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --reason 'Why, for those who look later'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;usage;amend'= {
            cand --customer 'Whose usage'
            cand --quantity 'How much it really was'
            cand --value 'Which value it really carried'
            cand --reason 'Why, for those who look later'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;usage;help'= {
            cand record 'Record one use of a service'
            cand import 'Import usage from a file of any size'
            cand list 'List events in the order of time, with those that were voided'
            cand summary 'Add up usage by service, customer or day'
            cand chart 'Draw usage over time: quantities of a service, or events of all'
            cand top 'Show who used most'
            cand void 'Void usage: the events stay, and no longer count'
            cand amend 'Correct an event: it is voided, and one of the same service and time stands in its place'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;usage;help;record'= {
        }
        &'payg;usage;help;import'= {
        }
        &'payg;usage;help;list'= {
        }
        &'payg;usage;help;summary'= {
        }
        &'payg;usage;help;chart'= {
        }
        &'payg;usage;help;top'= {
        }
        &'payg;usage;help;void'= {
        }
        &'payg;usage;help;amend'= {
        }
        &'payg;usage;help;help'= {
        }
        &'payg;call'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand record 'Record one call'
            cand billing 'Show a user''s calls, blocks and cost'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;call;record'= {
            cand --service 'What the call is charged as: a service that is metered in seconds'
            cand --at 'When; now unless given'
            cand --id 'An id of your own: the same id again is the same call and counts once'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --backfill 'Take an old time'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;call;billing'= {
            cand --service 'What calls are charged as'
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;call;help'= {
            cand record 'Record one call'
            cand billing 'Show a user''s calls, blocks and cost'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;call;help;record'= {
        }
        &'payg;call;help;billing'= {
        }
        &'payg;call;help;help'= {
        }
        &'payg;clock'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand start 'Mark the database as a test, for ever, and let its clock stand'
            cand show 'Show when it is by the test database''s clock'
            cand advance 'Let the clock travel: whatever is due on the way is done at its time, and months are billed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;clock;start'= {
            cand --at 'When it stands; now unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;clock;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;clock;advance'= {
            cand --to 'Until when'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;clock;help'= {
            cand start 'Mark the database as a test, for ever, and let its clock stand'
            cand show 'Show when it is by the test database''s clock'
            cand advance 'Let the clock travel: whatever is due on the way is done at its time, and months are billed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;clock;help;start'= {
        }
        &'payg;clock;help;show'= {
        }
        &'payg;clock;help;advance'= {
        }
        &'payg;clock;help;help'= {
        }
        &'payg;cost'= {
            cand --month 'A month, as 2026-10 or "last month"'
            cand --from 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z'
            cand --to 'The last day, which is in it, or the instant where it ends; now unless given'
            cand --service 'Only of one service'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;limit'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand set 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second'
            cand list 'List the limits that are set, those for all customers first'
            cand show 'Show what limits a customer now, and how much of it is left'
            cand remove 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;limit;set'= {
            cand --plan 'Whoever subscribes to this plan and has no such limit of its own'
            cand --quota 'Units of a service in a period, or unlimited'
            cand --spend 'What usage may cost in a period, of one service or of all together, or unlimited'
            cand --own-spend 'What a customer caps itself at in a period; it holds beside what operators set'
            cand --rate 'Requests per second, or unlimited'
            cand --concurrent 'Requests that may be in work at once, or unlimited'
            cand --service 'The service whose usage is limited'
            cand --per 'Over which period a quota or a spend cap counts, by the customer''s calendar'
            cand --burst 'Requests that may come at once after a pause; one second''s worth unless given'
            cand --currency 'The currency of a spend cap; the customer''s or billing.currency unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Every customer that has no such limit of its own, and none of a plan'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;limit;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --customer 'Only one customer''s own'
            cand --service 'Only of one service'
            cand --plan 'Only those of one plan'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand --for-all 'Only the limits for all customers'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;limit;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;limit;remove'= {
            cand --plan 'Whoever subscribes to this plan and has no such limit of its own'
            cand --kind 'What is no longer limited'
            cand --service 'The service whose usage is limited'
            cand --per 'Over which period it counts'
            cand --currency 'The currency of a spend cap; the customer''s or billing.currency unless given'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Every customer that has no such limit of its own, and none of a plan'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;limit;help'= {
            cand set 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second'
            cand list 'List the limits that are set, those for all customers first'
            cand show 'Show what limits a customer now, and how much of it is left'
            cand remove 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;limit;help;set'= {
        }
        &'payg;limit;help;list'= {
        }
        &'payg;limit;help;show'= {
        }
        &'payg;limit;help;remove'= {
        }
        &'payg;limit;help;help'= {
        }
        &'payg;tax'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand set 'Set a tax''s rate for invoices from now on; a new name is added'
            cand list 'List the taxes'
            cand show 'Show one tax'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;tax;set'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;tax;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;tax;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;tax;help'= {
            cand set 'Set a tax''s rate for invoices from now on; a new name is added'
            cand list 'List the taxes'
            cand show 'Show one tax'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;tax;help;set'= {
        }
        &'payg;tax;help;list'= {
        }
        &'payg;tax;help;show'= {
        }
        &'payg;tax;help;help'= {
        }
        &'payg;webhook'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand add 'Send a customer''s events to an address; the secret that they are signed with is shown once'
            cand list 'List where webhooks are sent'
            cand show 'Show one, without its secret'
            cand update 'Change where it is, and what it is told'
            cand disable 'Send nothing to it until it is enabled; what waits for it has failed'
            cand enable 'Send to it again what happens from now on; payg event resend brings back what it missed'
            cand rotate-secret 'Give it a new secret, shown once; for a day the old one signs beside it'
            cand test 'Send it a webhook.test event now and show what it answers'
            cand listen 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against'
            cand remove 'Send nothing to it any more; what was sent stays in the log'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;webhook;add'= {
            cand --customer 'Whose events'
            cand --event 'Which events: one as invoice.issued, all of a noun as invoice.*, or *; all unless given'
            cand --field 'Of payments, only changes of this field, as status or party.bsb; all unless given'
            cand --description 'To tell it from others'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;list'= {
            cand --customer 'Only this customer''s'
            cand --status 'Only those that are enabled, or disabled'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --failing 'Only those that fail, or to which nothing is sent any more because they did'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;update'= {
            cand --url 'Where to'
            cand --event 'Which events: one as invoice.issued, all of a noun as invoice.*, or *; all unless given'
            cand --field 'Of payments, only changes of this field, as status or party.bsb; all unless given'
            cand --description 'To tell it from others'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;disable'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;enable'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;rotate-secret'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;test'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;listen'= {
            cand --listen 'Address and port to listen on; port 0 is any free one'
            cand --secret 'The endpoint''s secret, whsec_…; without it signatures are not checked'
            cand --status 'What to answer; a wrong signature is answered 401'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;remove'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;webhook;help'= {
            cand add 'Send a customer''s events to an address; the secret that they are signed with is shown once'
            cand list 'List where webhooks are sent'
            cand show 'Show one, without its secret'
            cand update 'Change where it is, and what it is told'
            cand disable 'Send nothing to it until it is enabled; what waits for it has failed'
            cand enable 'Send to it again what happens from now on; payg event resend brings back what it missed'
            cand rotate-secret 'Give it a new secret, shown once; for a day the old one signs beside it'
            cand test 'Send it a webhook.test event now and show what it answers'
            cand listen 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against'
            cand remove 'Send nothing to it any more; what was sent stays in the log'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;webhook;help;add'= {
        }
        &'payg;webhook;help;list'= {
        }
        &'payg;webhook;help;show'= {
        }
        &'payg;webhook;help;update'= {
        }
        &'payg;webhook;help;disable'= {
        }
        &'payg;webhook;help;enable'= {
        }
        &'payg;webhook;help;rotate-secret'= {
        }
        &'payg;webhook;help;test'= {
        }
        &'payg;webhook;help;listen'= {
        }
        &'payg;webhook;help;remove'= {
        }
        &'payg;webhook;help;help'= {
        }
        &'payg;event'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List what happened, the newest first'
            cand show 'Show an event with its deliveries and every try'
            cand tail 'Print what happens from now on, until Ctrl-C'
            cand resend 'Send an event again with the id that it had, or all that failed at an endpoint since a time'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;event;list'= {
            cand --customer 'Only this customer''s'
            cand --event 'Only of this kind, as invoice.issued'
            cand --since 'Only from then on'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;event;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;event;tail'= {
            cand --customer 'Only this customer''s'
            cand --event 'Only of this kind, as invoice.issued'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;event;resend'= {
            cand --webhook 'To this endpoint alone: its id or address'
            cand --since 'Since when, with --failed'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --failed 'All that failed there'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;event;help'= {
            cand list 'List what happened, the newest first'
            cand show 'Show an event with its deliveries and every try'
            cand tail 'Print what happens from now on, until Ctrl-C'
            cand resend 'Send an event again with the id that it had, or all that failed at an endpoint since a time'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;event;help;list'= {
        }
        &'payg;event;help;show'= {
        }
        &'payg;event;help;tail'= {
        }
        &'payg;event;help;resend'= {
        }
        &'payg;event;help;help'= {
        }
        &'payg;key'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand create 'Create an API key; it is shown once'
            cand list 'List API keys, of everybody unless somebody is named'
            cand show 'Show one API key, without its secret'
            cand revoke 'Revoke an API key: within a second no server lets it in'
            cand rotate 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;key;create'= {
            cand --operator 'An operator''s e-mail address or id, instead of a customer'
            cand --scope 'What it allows: usage:write, usage:read, billing:read, calls, account, internal, payments; all unless given'
            cand --name 'To tell it from others'
            cand --expires 'From when on it lets nobody in: a day or an RFC 3339 time'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;key;list'= {
            cand --operator 'An operator''s e-mail address or id, instead of a customer'
            cand --status 'Only those that were revoked, or only those that were not'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;key;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;key;revoke'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;key;rotate'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;key;help'= {
            cand create 'Create an API key; it is shown once'
            cand list 'List API keys, of everybody unless somebody is named'
            cand show 'Show one API key, without its secret'
            cand revoke 'Revoke an API key: within a second no server lets it in'
            cand rotate 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;key;help;create'= {
        }
        &'payg;key;help;list'= {
        }
        &'payg;key;help;show'= {
        }
        &'payg;key;help;revoke'= {
        }
        &'payg;key;help;rotate'= {
        }
        &'payg;key;help;help'= {
        }
        &'payg;member'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand add 'Add a member; a letter says how to set a password'
            cand list 'List members, of every company unless one is named'
            cand show 'Show one member'
            cand update 'Change a member; what is not given stays'
            cand invite 'Write a member another letter by which it sets its password; the one before is good for nothing'
            cand remove 'Remove a member: it is logged out at once and logs in no more'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;member;add'= {
            cand --email 'What the member logs in with; no other member has it'
            cand --name 'For people to read'
            cand --role 'manager (all that the company may) or viewer (looks only)'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;member;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand --company 'Only those of one company'
            cand --role 'Only managers, or only viewers'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;member;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;member;update'= {
            cand --name 'For people to read'
            cand --role 'manager or viewer'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;member;invite'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;member;remove'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;member;help'= {
            cand add 'Add a member; a letter says how to set a password'
            cand list 'List members, of every company unless one is named'
            cand show 'Show one member'
            cand update 'Change a member; what is not given stays'
            cand invite 'Write a member another letter by which it sets its password; the one before is good for nothing'
            cand remove 'Remove a member: it is logged out at once and logs in no more'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;member;help;add'= {
        }
        &'payg;member;help;list'= {
        }
        &'payg;member;help;show'= {
        }
        &'payg;member;help;update'= {
        }
        &'payg;member;help;invite'= {
        }
        &'payg;member;help;remove'= {
        }
        &'payg;member;help;help'= {
        }
        &'payg;operator'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand create 'Create an operator'
            cand list 'List the operators'
            cand show 'Show one operator'
            cand update 'Change an operator; what is not given stays'
            cand disable 'Let an operator do nothing from now on; the last admin stays'
            cand enable 'Let a disabled operator work again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which an operator sets a new password'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;operator;create'= {
            cand --email 'What the operator logs in with; unique'
            cand --role 'admin (everything), operator (the daily work) or viewer (looks only)'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --password 'Ask for a password without showing it'
            cand --password-stdin 'Read a password from the first line of standard input'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;operator;list'= {
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand --role 'Only those in a role'
            cand --status 'Only enabled or only disabled ones'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;operator;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;operator;update'= {
            cand --name 'For people to read'
            cand --email 'What the operator logs in with; unique'
            cand --role 'admin, operator or viewer; the last admin stays one'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --password 'Ask for a password without showing it'
            cand --password-stdin 'Read a password from the first line of standard input'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;operator;disable'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;operator;enable'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;operator;reset-password'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;operator;help'= {
            cand create 'Create an operator'
            cand list 'List the operators'
            cand show 'Show one operator'
            cand update 'Change an operator; what is not given stays'
            cand disable 'Let an operator do nothing from now on; the last admin stays'
            cand enable 'Let a disabled operator work again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which an operator sets a new password'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;operator;help;create'= {
        }
        &'payg;operator;help;list'= {
        }
        &'payg;operator;help;show'= {
        }
        &'payg;operator;help;update'= {
        }
        &'payg;operator;help;disable'= {
        }
        &'payg;operator;help;enable'= {
        }
        &'payg;operator;help;reset-password'= {
        }
        &'payg;operator;help;help'= {
        }
        &'payg;config'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'Show every setting, and what it means'
            cand get 'Show one setting'
            cand path 'Show which files are read, strongest first'
            cand check 'Read the whole configuration and say whether it is right'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;config;list'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --show-origin 'Show the file and line, variable or flag that each value comes from'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;config;get'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;config;path'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;config;check'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;config;help'= {
            cand list 'Show every setting, and what it means'
            cand get 'Show one setting'
            cand path 'Show which files are read, strongest first'
            cand check 'Read the whole configuration and say whether it is right'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;config;help;list'= {
        }
        &'payg;config;help;get'= {
        }
        &'payg;config;help;path'= {
        }
        &'payg;config;help;check'= {
        }
        &'payg;config;help;help'= {
        }
        &'payg;db'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand status 'Show which database it is and how far its schema has come'
            cand migrate 'Make the database if there is none, and bring its schema to this version'
            cand backup 'Write everything into one new SQLite file, while payg goes on working'
            cand restore 'Put a backup in the place of the database'
            cand copy 'Copy everything to another, empty database, and prove that nothing changed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;db;status'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;db;migrate'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;db;backup'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;db;restore'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;db;copy'= {
            cand --to 'The empty database: sqlite:FILE or postgres://…'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;db;help'= {
            cand status 'Show which database it is and how far its schema has come'
            cand migrate 'Make the database if there is none, and bring its schema to this version'
            cand backup 'Write everything into one new SQLite file, while payg goes on working'
            cand restore 'Put a backup in the place of the database'
            cand copy 'Copy everything to another, empty database, and prove that nothing changed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;db;help;status'= {
        }
        &'payg;db;help;migrate'= {
        }
        &'payg;db;help;backup'= {
        }
        &'payg;db;help;restore'= {
        }
        &'payg;db;help;copy'= {
        }
        &'payg;db;help;help'= {
        }
        &'payg;demo'= {
            cand --dir 'The folder to make'
            cand --months 'Months of usage, the last one October 2026'
            cand --seed 'What the figures are drawn from'
            cand --events 'Events in all months together'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --force 'Make a demo anew that is in the folder already'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;doctor'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;init'= {
            cand --currency 'The currency of new customers [default: USD]'
            cand --time-zone 'The time zone of customers without their own [default: UTC]'
            cand --timezone 'The time zone of customers without their own [default: UTC]'
            cand --operator-email 'The first operator''s e-mail address, to log in with'
            cand --operator-name 'The first operator''s name [default: the e-mail address]'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --password-stdin 'Read the first operator''s password from the first line of standard input'
            cand --force 'Write the configuration anew where there is one; what is not given stays as it is'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List mails, the newest first'
            cand show 'Show a mail: how far it got, and what it says'
            cand preview 'Show what a mail of a kind would say, with a letter made up'
            cand test 'Send a mail with a letter made up to an address, to see that mail works'
            cand send 'Send everything that is due now; a server does so by itself'
            cand resend 'Send a mail once more'
            cand wish 'Set what a customer wishes of mail'
            cand template 'The templates of mails; files in the folder mail.templates stand in for them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;mail;list'= {
            cand --customer 'Only this customer''s'
            cand --status 'Only waiting, sent or failed ones'
            cand --kind 'Only of this kind, as invoice.issued'
            cand --limit 'Show at most so many (50 unless csv or jsonl, which show all)'
            cand --cursor 'Go on where an earlier list was cut'
            cand --sort 'Order by a field; -FIELD is the largest first'
            cand --search 'Only what this text finds: part of a name, how a word of it begins, or whose a document is'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --all 'Show all of them'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;preview'= {
            cand --language 'In this language instead of mail.language: en or ru'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --html 'The HTML instead of the text'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;test'= {
            cand --kind 'The kind'
            cand --language 'In this language instead of mail.language: en or ru'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;send'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;resend'= {
            cand --to 'To this address instead'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;wish'= {
            cand --language 'The language of its mails: en or ru'
            cand --courtesies 'Whether mails come that are not owed to it'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;template'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List the templates and where each comes from'
            cand show 'Show a template as it is in force, to copy it into the folder mail.templates and change it there'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;mail;template;list'= {
            cand --kind 'Only of this kind'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;template;show'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;mail;template;help'= {
            cand list 'List the templates and where each comes from'
            cand show 'Show a template as it is in force, to copy it into the folder mail.templates and change it there'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;mail;template;help;list'= {
        }
        &'payg;mail;template;help;show'= {
        }
        &'payg;mail;template;help;help'= {
        }
        &'payg;mail;help'= {
            cand list 'List mails, the newest first'
            cand show 'Show a mail: how far it got, and what it says'
            cand preview 'Show what a mail of a kind would say, with a letter made up'
            cand test 'Send a mail with a letter made up to an address, to see that mail works'
            cand send 'Send everything that is due now; a server does so by itself'
            cand resend 'Send a mail once more'
            cand wish 'Set what a customer wishes of mail'
            cand template 'The templates of mails; files in the folder mail.templates stand in for them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;mail;help;list'= {
        }
        &'payg;mail;help;show'= {
        }
        &'payg;mail;help;preview'= {
        }
        &'payg;mail;help;test'= {
        }
        &'payg;mail;help;send'= {
        }
        &'payg;mail;help;resend'= {
        }
        &'payg;mail;help;wish'= {
        }
        &'payg;mail;help;template'= {
            cand list 'List the templates and where each comes from'
            cand show 'Show a template as it is in force, to copy it into the folder mail.templates and change it there'
        }
        &'payg;mail;help;template;list'= {
        }
        &'payg;mail;help;template;show'= {
        }
        &'payg;mail;help;help'= {
        }
        &'payg;man'= {
            cand --dir 'Write every page into this folder'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;version'= {
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;work'= {
            cand --at 'Do what is due at that time: a day or an RFC 3339 time'
            cand -o 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --output 'How data is printed; a table on a terminal, plain tab-separated text in a pipe'
            cand --database-url 'The database: sqlite:FILE or postgres://…'
            cand --config 'Read this configuration instead of ./payg.toml'
            cand --color 'Colour on standard error and in tables'
            cand --once 'Do what is due now, and end'
            cand -n 'Do the work, show what it does, and keep nothing of it'
            cand --dry-run 'Do the work, show what it does, and keep nothing of it'
            cand -y 'Answer every question with yes'
            cand --yes 'Answer every question with yes'
            cand --no-input 'Never ask; fail where an answer is needed'
            cand -q 'Say nothing but data and errors'
            cand --quiet 'Say nothing but data and errors'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'payg;help'= {
            cand proxy 'Stand in front of an API: let in whoever has a key and a limit left, forward, charge what succeeded'
            cand serve 'Serve programs and people over HTTP until Ctrl-C'
            cand sandbox 'Run a payment gateway to try payg against'
            cand bill 'Bill a month: one invoice for each customer that used something'
            cand payment 'Manage payments: create them, move their money, settle what went wrong'
            cand refund 'Give money back: all that is left of a payment or a paid invoice, or a part of it; a refund that failed is tried again'
            cand dispute 'Manage disputes; payg payment dispute opens one'
            cand reconcile 'Compare payg with its gateways: settle what they have decided, and print every difference'
            cand quarantine 'Manage what gateways showed that fits nothing that was asked of them; nothing of it is booked'
            cand credit-note 'Look at credit notes; payg invoice credit makes them'
            cand explain 'Explain a figure down to the events'
            cand export 'Export everything of one kind, streamed as CSV or JSON lines'
            cand invoice 'Look at invoices, take their money, void them, credit them, write them off'
            cand ledger 'Look at the double-entry ledger under invoices and credit notes'
            cand verify 'Prove the books: events, sums, invoices, transfers, accounts, numbers, the audit trail'
            cand report 'See how the business goes: recurring revenue, revenue, usage, what is owed'
            cand audit 'Look at who changed what, and prove that the trail was not changed'
            cand bank 'Exchange direct-entry files with a bank'
            cand bench 'Measure payg beside the bare database, on tables or a file of its own'
            cand completion 'Print the completions for a shell'
            cand user 'Manage users: customers who use metered services'
            cand company 'Manage companies: customers who take payments through payg'
            cand service 'Manage services: what is metered'
            cand plan 'Manage plans: what is sold by the month or year'
            cand subscription 'Manage subscriptions: who bought which plan'
            cand price 'Manage prices: what services cost, from when on, for whom'
            cand usage 'Record, import, show and correct usage'
            cand call 'Record calls and show what they come to'
            cand clock 'Travel in time on a database that is marked as a test'
            cand cost 'Show what a customer''s usage costs, exactly, by service and price version'
            cand limit 'Manage limits: how much customers may use, spend and send'
            cand tax 'Manage taxes, which customers are given by name'
            cand webhook 'Manage where webhooks are sent'
            cand event 'Look at what happened and was told, and tell it again'
            cand key 'Manage API keys: what programs show to be let in'
            cand member 'Manage the members of companies: people who log in for one'
            cand operator 'Manage operators: people who run payg'
            cand config 'Show the configuration and where it comes from'
            cand db 'Look after the database: schema, backups, moving'
            cand demo 'Make a small business with a year of usage, bill it, and show what came of it'
            cand doctor 'Check the database, its schema, the settings that lose data, clock, ledger, prices, gateway and disk'
            cand init 'Set payg up: configuration, database, first operator'
            cand mail 'Letters by e-mail: preview them, send them, see what became of them'
            cand man 'Print the manual page, or write a page for each command'
            cand version 'Show which payg this is'
            cand work 'Do the background work: send attempts, ask about notices, try declined payments again, deliver webhooks'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'payg;help;proxy'= {
        }
        &'payg;help;serve'= {
        }
        &'payg;help;sandbox'= {
            cand serve 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C'
        }
        &'payg;help;sandbox;serve'= {
        }
        &'payg;help;bill'= {
        }
        &'payg;help;payment'= {
            cand create 'Create a payment of a company; nobody is asked for money until it is processed'
            cand list 'List payments, the newest first'
            cand show 'Show a payment with its attempts, refunds and disputes'
            cand process 'Ask the gateway to move a payment''s money'
            cand capture 'Take the money that the gateway only reserved, or a part of it; the rest is let go'
            cand cancel 'Give a payment up that was not processed yet, or whose money is only reserved'
            cand dispute 'Open a dispute: the payer''s bank asks the money back'
            cand retry 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment'
            cand record 'Record money that was paid for an invoice in another way: cash, a bank transfer'
            cand correct 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept'
        }
        &'payg;help;payment;create'= {
        }
        &'payg;help;payment;list'= {
        }
        &'payg;help;payment;show'= {
        }
        &'payg;help;payment;process'= {
        }
        &'payg;help;payment;capture'= {
        }
        &'payg;help;payment;cancel'= {
        }
        &'payg;help;payment;dispute'= {
        }
        &'payg;help;payment;retry'= {
        }
        &'payg;help;payment;record'= {
        }
        &'payg;help;payment;correct'= {
        }
        &'payg;help;refund'= {
            cand list 'List refunds, the newest first'
            cand show 'Show one refund'
        }
        &'payg;help;refund;list'= {
        }
        &'payg;help;refund;show'= {
        }
        &'payg;help;dispute'= {
            cand list 'List disputes, the newest first'
            cand show 'Show one dispute'
            cand respond 'Answer a dispute: it is then under review'
            cand win 'Say that a dispute was decided for us: the money is back'
            cand lose 'Say that a dispute was decided against us: the money is gone'
        }
        &'payg;help;dispute;list'= {
        }
        &'payg;help;dispute;show'= {
        }
        &'payg;help;dispute;respond'= {
        }
        &'payg;help;dispute;win'= {
        }
        &'payg;help;dispute;lose'= {
        }
        &'payg;help;reconcile'= {
        }
        &'payg;help;quarantine'= {
            cand list 'List what nobody has dealt with yet, the newest first'
            cand show 'Show one, with what its gateway said'
            cand resolve 'Say that one was dealt with, and how; the reason is kept'
        }
        &'payg;help;quarantine;list'= {
        }
        &'payg;help;quarantine;show'= {
        }
        &'payg;help;quarantine;resolve'= {
        }
        &'payg;help;credit-note'= {
            cand list 'List credit notes, the newest first'
            cand show 'Show a credit note with its lines'
            cand pdf 'Write credit notes as PDF files'
        }
        &'payg;help;credit-note;list'= {
        }
        &'payg;help;credit-note;show'= {
        }
        &'payg;help;credit-note;pdf'= {
        }
        &'payg;help;explain'= {
            cand invoice 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax'
            cand credit-note 'Explain a credit note: what was left of its invoice, its lines, its share of the tax'
            cand cost 'Explain what a customer''s usage costs so far, and what the month comes to if it goes on'
            cand subscription 'Explain what a subscription was charged: periods, changes by the day, what went back'
            cand payment 'Explain a payment: what it is for, its fee, what is left of it'
            cand refund 'Explain a refund: what could go back, and what it rests on'
        }
        &'payg;help;explain;invoice'= {
        }
        &'payg;help;explain;credit-note'= {
        }
        &'payg;help;explain;cost'= {
        }
        &'payg;help;explain;subscription'= {
        }
        &'payg;help;explain;payment'= {
        }
        &'payg;help;explain;refund'= {
        }
        &'payg;help;export'= {
        }
        &'payg;help;invoice'= {
            cand list 'List invoices, the newest month first'
            cand show 'Show an invoice with its lines, taxes and credit notes'
            cand pay 'Take what is due of an invoice through a gateway'
            cand pdf 'Write invoices as PDF files'
            cand void 'Void an invoice as a whole; its month can be billed again'
            cand credit 'Credit an amount, a line or the rest of an invoice by a credit note'
            cand write-off 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again'
        }
        &'payg;help;invoice;list'= {
        }
        &'payg;help;invoice;show'= {
        }
        &'payg;help;invoice;pay'= {
        }
        &'payg;help;invoice;pdf'= {
        }
        &'payg;help;invoice;void'= {
        }
        &'payg;help;invoice;credit'= {
        }
        &'payg;help;invoice;write-off'= {
        }
        &'payg;help;ledger'= {
            cand balance 'Show what accounts stand at; a positive balance is owed by the customer'
            cand transfers 'List transfers by customer, and each customer''s in the order they were made'
            cand trial-balance 'Show that debits and credits are equal in every currency'
            cand export 'Export every transfer, for a spreadsheet or as a journal that hledger checks'
        }
        &'payg;help;ledger;balance'= {
        }
        &'payg;help;ledger;transfers'= {
        }
        &'payg;help;ledger;trial-balance'= {
        }
        &'payg;help;ledger;export'= {
        }
        &'payg;help;verify'= {
        }
        &'payg;help;report'= {
            cand mrr 'Show the monthly recurring revenue and why it moved'
            cand revenue 'Show what was invoiced, month by month'
            cand usage 'Show what was used, month by month'
            cand aging 'Show what is owed on invoices, by the days since they were issued'
        }
        &'payg;help;report;mrr'= {
        }
        &'payg;help;report;revenue'= {
        }
        &'payg;help;report;usage'= {
        }
        &'payg;help;report;aging'= {
        }
        &'payg;help;audit'= {
            cand list 'List what was changed, the newest first'
            cand show 'Show one change with what was before and after it'
            cand seal 'Seal what was changed since the last seal; payg serve does it by itself'
            cand verify 'Prove that the trail is as it was sealed; exits 1 when it is not'
        }
        &'payg;help;audit;list'= {
        }
        &'payg;help;audit;show'= {
        }
        &'payg;help;audit;seal'= {
        }
        &'payg;help;audit;verify'= {
        }
        &'payg;help;bank'= {
            cand export 'Write what waits for the bank into a file in the ABA format'
            cand list 'List the files, the newest first'
            cand show 'Show a file and what came of each payment in it'
            cand accept 'Say that the bank took a file: what does not come back in time has moved'
            cand reject 'Say that the bank did not take a file: what is in it goes into the next one'
            cand import 'Read what the bank sent back: payments fail, or are disputed when they had settled'
        }
        &'payg;help;bank;export'= {
        }
        &'payg;help;bank;list'= {
        }
        &'payg;help;bank;show'= {
        }
        &'payg;help;bank;accept'= {
        }
        &'payg;help;bank;reject'= {
        }
        &'payg;help;bank;import'= {
        }
        &'payg;help;bench'= {
            cand ingest 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows'
            cand cost 'Ask what a busy customer''s month costs; against the database adding up its events'
            cand bill 'Bill a month; against the bare insert of the same invoices, lines and transfers'
            cand http 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes'
            cand webhooks 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored'
            cand payments 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows'
            cand renew 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows'
            cand pages 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing'
        }
        &'payg;help;bench;ingest'= {
        }
        &'payg;help;bench;cost'= {
        }
        &'payg;help;bench;bill'= {
        }
        &'payg;help;bench;http'= {
        }
        &'payg;help;bench;webhooks'= {
        }
        &'payg;help;bench;payments'= {
        }
        &'payg;help;bench;renew'= {
        }
        &'payg;help;bench;pages'= {
        }
        &'payg;help;completion'= {
        }
        &'payg;help;user'= {
            cand create 'Create a user'
            cand list 'List the users'
            cand show 'Show one user'
            cand update 'Change a user; what is not given stays, what is given empty goes'
            cand disable 'Let a user use nothing from now on; what is owed stays owed'
            cand enable 'Let a disabled user use services again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which a user sets a new password'
            cand history 'Show what happened to a user''s money: subscriptions, charges, payments, refunds and invoices'
        }
        &'payg;help;user;create'= {
        }
        &'payg;help;user;list'= {
        }
        &'payg;help;user;show'= {
        }
        &'payg;help;user;update'= {
        }
        &'payg;help;user;disable'= {
        }
        &'payg;help;user;enable'= {
        }
        &'payg;help;user;reset-password'= {
        }
        &'payg;help;user;history'= {
        }
        &'payg;help;company'= {
            cand create 'Create a company'
            cand list 'List the companies'
            cand show 'Show one company'
            cand update 'Change a company; what is not given stays, what is given empty goes'
            cand disable 'Let a company use nothing from now on; what is owed stays owed'
            cand enable 'Let a disabled company use services again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which a company sets a new password'
        }
        &'payg;help;company;create'= {
        }
        &'payg;help;company;list'= {
        }
        &'payg;help;company;show'= {
        }
        &'payg;help;company;update'= {
        }
        &'payg;help;company;disable'= {
        }
        &'payg;help;company;enable'= {
        }
        &'payg;help;company;reset-password'= {
        }
        &'payg;help;service'= {
            cand create 'Create a service'
            cand list 'List the services'
            cand show 'Show one service'
            cand update 'Change a service; its code and its aggregation stay, because stored usage was counted by them'
            cand archive 'Let a service take no new usage; what was used is still billed'
            cand unarchive 'Let an archived service take usage again'
        }
        &'payg;help;service;create'= {
        }
        &'payg;help;service;list'= {
        }
        &'payg;help;service;show'= {
        }
        &'payg;help;service;update'= {
        }
        &'payg;help;service;archive'= {
        }
        &'payg;help;service;unarchive'= {
        }
        &'payg;help;plan'= {
            cand create 'Create a plan'
            cand list 'List the plans'
            cand show 'Show one plan with every version of its price'
            cand update 'Change a plan; another price adds a version, after showing what it changes and asking'
            cand archive 'Sell a plan no more; subscriptions go on'
            cand preview 'Show the dates and amounts that a subscription would have'
        }
        &'payg;help;plan;create'= {
        }
        &'payg;help;plan;list'= {
        }
        &'payg;help;plan;show'= {
        }
        &'payg;help;plan;update'= {
        }
        &'payg;help;plan;archive'= {
        }
        &'payg;help;plan;preview'= {
        }
        &'payg;help;subscription'= {
            cand create 'Buy a plan for a user; it begins when it is paid'
            cand list 'List subscriptions, the newest first'
            cand show 'Show one subscription with its charges, payments and refunds'
            cand cancel 'End a subscription with its period, or at once with the refund that is due'
            cand resume 'Let a subscription that was to end go on'
            cand change 'Change a subscription to another plan or interval, after showing what it comes to and asking'
            cand withdraw-change 'Withdraw a change that waits for its payment or for the next period; it stays what it is'
            cand preview 'Show what a change of plan or interval would come to'
            cand renew 'Ask for the next period now'
            cand forgive 'Forgive a missed payment: the period that was not paid begins all the same'
            cand change-method 'Change the saved method of payment: prints the page on which the payer names another card'
            cand forget-method 'Forget the saved method of payment; the next period is asked for by a link'
        }
        &'payg;help;subscription;create'= {
        }
        &'payg;help;subscription;list'= {
        }
        &'payg;help;subscription;show'= {
        }
        &'payg;help;subscription;cancel'= {
        }
        &'payg;help;subscription;resume'= {
        }
        &'payg;help;subscription;change'= {
        }
        &'payg;help;subscription;withdraw-change'= {
        }
        &'payg;help;subscription;preview'= {
        }
        &'payg;help;subscription;renew'= {
        }
        &'payg;help;subscription;forgive'= {
        }
        &'payg;help;subscription;change-method'= {
        }
        &'payg;help;subscription;forget-method'= {
        }
        &'payg;help;price'= {
            cand set 'Set what a service costs: adds a version, after showing what it changes and asking'
            cand list 'List every version of every price'
            cand history 'Show how a price has changed and will change'
            cand show 'Show one version, or the one in force now'
            cand quote 'Say what a quantity would cost under a price'
            cand simulate 'Say what a month''s real usage would have cost under another price, for each customer'
        }
        &'payg;help;price;set'= {
        }
        &'payg;help;price;list'= {
        }
        &'payg;help;price;history'= {
        }
        &'payg;help;price;show'= {
        }
        &'payg;help;price;quote'= {
        }
        &'payg;help;price;simulate'= {
        }
        &'payg;help;usage'= {
            cand record 'Record one use of a service'
            cand import 'Import usage from a file of any size'
            cand list 'List events in the order of time, with those that were voided'
            cand summary 'Add up usage by service, customer or day'
            cand chart 'Draw usage over time: quantities of a service, or events of all'
            cand top 'Show who used most'
            cand void 'Void usage: the events stay, and no longer count'
            cand amend 'Correct an event: it is voided, and one of the same service and time stands in its place'
        }
        &'payg;help;usage;record'= {
        }
        &'payg;help;usage;import'= {
        }
        &'payg;help;usage;list'= {
        }
        &'payg;help;usage;summary'= {
        }
        &'payg;help;usage;chart'= {
        }
        &'payg;help;usage;top'= {
        }
        &'payg;help;usage;void'= {
        }
        &'payg;help;usage;amend'= {
        }
        &'payg;help;call'= {
            cand record 'Record one call'
            cand billing 'Show a user''s calls, blocks and cost'
        }
        &'payg;help;call;record'= {
        }
        &'payg;help;call;billing'= {
        }
        &'payg;help;clock'= {
            cand start 'Mark the database as a test, for ever, and let its clock stand'
            cand show 'Show when it is by the test database''s clock'
            cand advance 'Let the clock travel: whatever is due on the way is done at its time, and months are billed'
        }
        &'payg;help;clock;start'= {
        }
        &'payg;help;clock;show'= {
        }
        &'payg;help;clock;advance'= {
        }
        &'payg;help;cost'= {
        }
        &'payg;help;limit'= {
            cand set 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second'
            cand list 'List the limits that are set, those for all customers first'
            cand show 'Show what limits a customer now, and how much of it is left'
            cand remove 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all'
        }
        &'payg;help;limit;set'= {
        }
        &'payg;help;limit;list'= {
        }
        &'payg;help;limit;show'= {
        }
        &'payg;help;limit;remove'= {
        }
        &'payg;help;tax'= {
            cand set 'Set a tax''s rate for invoices from now on; a new name is added'
            cand list 'List the taxes'
            cand show 'Show one tax'
        }
        &'payg;help;tax;set'= {
        }
        &'payg;help;tax;list'= {
        }
        &'payg;help;tax;show'= {
        }
        &'payg;help;webhook'= {
            cand add 'Send a customer''s events to an address; the secret that they are signed with is shown once'
            cand list 'List where webhooks are sent'
            cand show 'Show one, without its secret'
            cand update 'Change where it is, and what it is told'
            cand disable 'Send nothing to it until it is enabled; what waits for it has failed'
            cand enable 'Send to it again what happens from now on; payg event resend brings back what it missed'
            cand rotate-secret 'Give it a new secret, shown once; for a day the old one signs beside it'
            cand test 'Send it a webhook.test event now and show what it answers'
            cand listen 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against'
            cand remove 'Send nothing to it any more; what was sent stays in the log'
        }
        &'payg;help;webhook;add'= {
        }
        &'payg;help;webhook;list'= {
        }
        &'payg;help;webhook;show'= {
        }
        &'payg;help;webhook;update'= {
        }
        &'payg;help;webhook;disable'= {
        }
        &'payg;help;webhook;enable'= {
        }
        &'payg;help;webhook;rotate-secret'= {
        }
        &'payg;help;webhook;test'= {
        }
        &'payg;help;webhook;listen'= {
        }
        &'payg;help;webhook;remove'= {
        }
        &'payg;help;event'= {
            cand list 'List what happened, the newest first'
            cand show 'Show an event with its deliveries and every try'
            cand tail 'Print what happens from now on, until Ctrl-C'
            cand resend 'Send an event again with the id that it had, or all that failed at an endpoint since a time'
        }
        &'payg;help;event;list'= {
        }
        &'payg;help;event;show'= {
        }
        &'payg;help;event;tail'= {
        }
        &'payg;help;event;resend'= {
        }
        &'payg;help;key'= {
            cand create 'Create an API key; it is shown once'
            cand list 'List API keys, of everybody unless somebody is named'
            cand show 'Show one API key, without its secret'
            cand revoke 'Revoke an API key: within a second no server lets it in'
            cand rotate 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire'
        }
        &'payg;help;key;create'= {
        }
        &'payg;help;key;list'= {
        }
        &'payg;help;key;show'= {
        }
        &'payg;help;key;revoke'= {
        }
        &'payg;help;key;rotate'= {
        }
        &'payg;help;member'= {
            cand add 'Add a member; a letter says how to set a password'
            cand list 'List members, of every company unless one is named'
            cand show 'Show one member'
            cand update 'Change a member; what is not given stays'
            cand invite 'Write a member another letter by which it sets its password; the one before is good for nothing'
            cand remove 'Remove a member: it is logged out at once and logs in no more'
        }
        &'payg;help;member;add'= {
        }
        &'payg;help;member;list'= {
        }
        &'payg;help;member;show'= {
        }
        &'payg;help;member;update'= {
        }
        &'payg;help;member;invite'= {
        }
        &'payg;help;member;remove'= {
        }
        &'payg;help;operator'= {
            cand create 'Create an operator'
            cand list 'List the operators'
            cand show 'Show one operator'
            cand update 'Change an operator; what is not given stays'
            cand disable 'Let an operator do nothing from now on; the last admin stays'
            cand enable 'Let a disabled operator work again'
            cand reset-password 'Print a one-time token, good for 30 minutes, by which an operator sets a new password'
        }
        &'payg;help;operator;create'= {
        }
        &'payg;help;operator;list'= {
        }
        &'payg;help;operator;show'= {
        }
        &'payg;help;operator;update'= {
        }
        &'payg;help;operator;disable'= {
        }
        &'payg;help;operator;enable'= {
        }
        &'payg;help;operator;reset-password'= {
        }
        &'payg;help;config'= {
            cand list 'Show every setting, and what it means'
            cand get 'Show one setting'
            cand path 'Show which files are read, strongest first'
            cand check 'Read the whole configuration and say whether it is right'
        }
        &'payg;help;config;list'= {
        }
        &'payg;help;config;get'= {
        }
        &'payg;help;config;path'= {
        }
        &'payg;help;config;check'= {
        }
        &'payg;help;db'= {
            cand status 'Show which database it is and how far its schema has come'
            cand migrate 'Make the database if there is none, and bring its schema to this version'
            cand backup 'Write everything into one new SQLite file, while payg goes on working'
            cand restore 'Put a backup in the place of the database'
            cand copy 'Copy everything to another, empty database, and prove that nothing changed'
        }
        &'payg;help;db;status'= {
        }
        &'payg;help;db;migrate'= {
        }
        &'payg;help;db;backup'= {
        }
        &'payg;help;db;restore'= {
        }
        &'payg;help;db;copy'= {
        }
        &'payg;help;demo'= {
        }
        &'payg;help;doctor'= {
        }
        &'payg;help;init'= {
        }
        &'payg;help;mail'= {
            cand list 'List mails, the newest first'
            cand show 'Show a mail: how far it got, and what it says'
            cand preview 'Show what a mail of a kind would say, with a letter made up'
            cand test 'Send a mail with a letter made up to an address, to see that mail works'
            cand send 'Send everything that is due now; a server does so by itself'
            cand resend 'Send a mail once more'
            cand wish 'Set what a customer wishes of mail'
            cand template 'The templates of mails; files in the folder mail.templates stand in for them'
        }
        &'payg;help;mail;list'= {
        }
        &'payg;help;mail;show'= {
        }
        &'payg;help;mail;preview'= {
        }
        &'payg;help;mail;test'= {
        }
        &'payg;help;mail;send'= {
        }
        &'payg;help;mail;resend'= {
        }
        &'payg;help;mail;wish'= {
        }
        &'payg;help;mail;template'= {
            cand list 'List the templates and where each comes from'
            cand show 'Show a template as it is in force, to copy it into the folder mail.templates and change it there'
        }
        &'payg;help;mail;template;list'= {
        }
        &'payg;help;mail;template;show'= {
        }
        &'payg;help;man'= {
        }
        &'payg;help;version'= {
        }
        &'payg;help;work'= {
        }
        &'payg;help;help'= {
        }
    ]
    $completions[$command]
}
