
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'payg' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'payg'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'payg' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('proxy', 'proxy', [CompletionResultType]::ParameterValue, 'Stand in front of an API: let in whoever has a key and a limit left, forward, charge what succeeded')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve programs and people over HTTP until Ctrl-C')
            [CompletionResult]::new('sandbox', 'sandbox', [CompletionResultType]::ParameterValue, 'Run a payment gateway to try payg against')
            [CompletionResult]::new('bill', 'bill', [CompletionResultType]::ParameterValue, 'Bill a month: one invoice for each customer that used something')
            [CompletionResult]::new('payment', 'payment', [CompletionResultType]::ParameterValue, 'Manage payments: create them, move their money, settle what went wrong')
            [CompletionResult]::new('refund', 'refund', [CompletionResultType]::ParameterValue, 'Give money back: all that is left of a payment or a paid invoice, or a part of it; a refund that failed is tried again')
            [CompletionResult]::new('dispute', 'dispute', [CompletionResultType]::ParameterValue, 'Manage disputes; payg payment dispute opens one')
            [CompletionResult]::new('reconcile', 'reconcile', [CompletionResultType]::ParameterValue, 'Compare payg with its gateways: settle what they have decided, and print every difference')
            [CompletionResult]::new('quarantine', 'quarantine', [CompletionResultType]::ParameterValue, 'Manage what gateways showed that fits nothing that was asked of them; nothing of it is booked')
            [CompletionResult]::new('credit-note', 'credit-note', [CompletionResultType]::ParameterValue, 'Look at credit notes; payg invoice credit makes them')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a figure down to the events')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export everything of one kind, streamed as CSV or JSON lines')
            [CompletionResult]::new('invoice', 'invoice', [CompletionResultType]::ParameterValue, 'Look at invoices, take their money, void them, credit them, write them off')
            [CompletionResult]::new('ledger', 'ledger', [CompletionResultType]::ParameterValue, 'Look at the double-entry ledger under invoices and credit notes')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove the books: events, sums, invoices, transfers, accounts, numbers, the audit trail')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'See how the business goes: recurring revenue, revenue, usage, what is owed')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Look at who changed what, and prove that the trail was not changed')
            [CompletionResult]::new('bank', 'bank', [CompletionResultType]::ParameterValue, 'Exchange direct-entry files with a bank')
            [CompletionResult]::new('bench', 'bench', [CompletionResultType]::ParameterValue, 'Measure payg beside the bare database, on tables or a file of its own')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completions for a shell')
            [CompletionResult]::new('user', 'user', [CompletionResultType]::ParameterValue, 'Manage users: customers who use metered services')
            [CompletionResult]::new('company', 'company', [CompletionResultType]::ParameterValue, 'Manage companies: customers who take payments through payg')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Manage services: what is metered')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Manage plans: what is sold by the month or year')
            [CompletionResult]::new('subscription', 'subscription', [CompletionResultType]::ParameterValue, 'Manage subscriptions: who bought which plan')
            [CompletionResult]::new('price', 'price', [CompletionResultType]::ParameterValue, 'Manage prices: what services cost, from when on, for whom')
            [CompletionResult]::new('usage', 'usage', [CompletionResultType]::ParameterValue, 'Record, import, show and correct usage')
            [CompletionResult]::new('call', 'call', [CompletionResultType]::ParameterValue, 'Record calls and show what they come to')
            [CompletionResult]::new('clock', 'clock', [CompletionResultType]::ParameterValue, 'Travel in time on a database that is marked as a test')
            [CompletionResult]::new('cost', 'cost', [CompletionResultType]::ParameterValue, 'Show what a customer''s usage costs, exactly, by service and price version')
            [CompletionResult]::new('limit', 'limit', [CompletionResultType]::ParameterValue, 'Manage limits: how much customers may use, spend and send')
            [CompletionResult]::new('tax', 'tax', [CompletionResultType]::ParameterValue, 'Manage taxes, which customers are given by name')
            [CompletionResult]::new('webhook', 'webhook', [CompletionResultType]::ParameterValue, 'Manage where webhooks are sent')
            [CompletionResult]::new('event', 'event', [CompletionResultType]::ParameterValue, 'Look at what happened and was told, and tell it again')
            [CompletionResult]::new('key', 'key', [CompletionResultType]::ParameterValue, 'Manage API keys: what programs show to be let in')
            [CompletionResult]::new('member', 'member', [CompletionResultType]::ParameterValue, 'Manage the members of companies: people who log in for one')
            [CompletionResult]::new('operator', 'operator', [CompletionResultType]::ParameterValue, 'Manage operators: people who run payg')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show the configuration and where it comes from')
            [CompletionResult]::new('db', 'db', [CompletionResultType]::ParameterValue, 'Look after the database: schema, backups, moving')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Make a small business with a year of usage, bill it, and show what came of it')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check the database, its schema, the settings that lose data, clock, ledger, prices, gateway and disk')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Set payg up: configuration, database, first operator')
            [CompletionResult]::new('mail', 'mail', [CompletionResultType]::ParameterValue, 'Letters by e-mail: preview them, send them, see what became of them')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page, or write a page for each command')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show which payg this is')
            [CompletionResult]::new('work', 'work', [CompletionResultType]::ParameterValue, 'Do the background work: send attempts, ask about notices, try declined payments again, deliver webhooks')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;proxy' {
            [CompletionResult]::new('--upstream', '--upstream', [CompletionResultType]::ParameterName, 'The API''s address')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Address and port to listen on; port 0 is any free one')
            [CompletionResult]::new('--routes', '--routes', [CompletionResultType]::ParameterName, 'Which requests are metered, as which service, and by what')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How long the API may be silent, in seconds')
            [CompletionResult]::new('--connections', '--connections', [CompletionResultType]::ParameterName, 'Connections that are open at once; more wait')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;serve' {
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Address and port to listen on; port 0 is any free one')
            [CompletionResult]::new('--connections', '--connections', [CompletionResultType]::ParameterName, 'Connections that are open at once; more wait')
            [CompletionResult]::new('--workers', '--workers', [CompletionResultType]::ParameterName, 'Threads that answer requests; as many as the machine has cores unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;sandbox' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;sandbox;serve' {
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Address and port to listen on; port 0 is any free one')
            [CompletionResult]::new('--journal', '--journal', [CompletionResultType]::ParameterName, 'Where everything that happens is written before it is answered; without it, it is forgotten')
            [CompletionResult]::new('--faults', '--faults', [CompletionResultType]::ParameterName, 'Faults to begin with, as answer_lost=2 or seed=7,500_done=10%')
            [CompletionResult]::new('--notify', '--notify', [CompletionResultType]::ParameterName, 'Where notices are sent')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'The shop''s number')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'The file with the shop''s secret key; else PAYG_SANDBOX_KEY, else test_sandbox')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The shop''s only currency; any that the API knows unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;sandbox;help' {
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;sandbox;help;serve' {
            break
        }
        'payg;sandbox;help;help' {
            break
        }
        'payg;bill' {
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'The month, which must be over: 2026-10 or "last month"')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer; may be given several times')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Chunks of customers worked on at the same time')
            [CompletionResult]::new('--diff', '--diff', [CompletionResultType]::ParameterName, 'Show another month''s totals beside: "previous", or a month')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'List at most so many of the new invoices')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a payment of a company; nobody is asked for money until it is processed')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List payments, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a payment with its attempts, refunds and disputes')
            [CompletionResult]::new('process', 'process', [CompletionResultType]::ParameterValue, 'Ask the gateway to move a payment''s money')
            [CompletionResult]::new('capture', 'capture', [CompletionResultType]::ParameterValue, 'Take the money that the gateway only reserved, or a part of it; the rest is let go')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Give a payment up that was not processed yet, or whose money is only reserved')
            [CompletionResult]::new('dispute', 'dispute', [CompletionResultType]::ParameterValue, 'Open a dispute: the payer''s bank asks the money back')
            [CompletionResult]::new('retry', 'retry', [CompletionResultType]::ParameterValue, 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record money that was paid for an invoice in another way: cash, a bank transfer')
            [CompletionResult]::new('correct', 'correct', [CompletionResultType]::ParameterValue, 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;payment;create' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The payer''s name, or the payee''s with --pay-out')
            [CompletionResult]::new('--bsb', '--bsb', [CompletionResultType]::ParameterName, 'Its branch, as 062-000')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'Its account number, 5 to 9 digits')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the payer reads')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'Your own name for it: asked for again, it is the same payment')
            [CompletionResult]::new('--meta', '--meta', [CompletionResultType]::ParameterName, 'A further fact that goes along')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'sandbox, yookassa or bank; payments.gateway unless given')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'A kept method''s id; in the sandbox a test card''s number')
            [CompletionResult]::new('--return-url', '--return-url', [CompletionResultType]::ParameterName, 'Where the payer comes back to from the gateway''s page')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--pay-out', '--pay-out', [CompletionResultType]::ParameterName, 'The money goes to the other party instead of coming from it')
            [CompletionResult]::new('--reserve', '--reserve', [CompletionResultType]::ParameterName, 'Only reserve the money; payg payment capture takes it, payg payment cancel lets it go')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;list' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status: created, processing, successful, failed, canceled, disputed, reversed')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'Only through this gateway')
            [CompletionResult]::new('--purpose', '--purpose', [CompletionResultType]::ParameterName, 'Only for this purpose: company, invoice, subscription')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--stuck', '--stuck', [CompletionResultType]::ParameterName, 'Only those whose gateway was asked an hour ago or longer and has given no final answer, though nobody waits for the payer')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;process' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;capture' {
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much of it; all unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;cancel' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;dispute' {
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much is disputed; all that is left unless given')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'What the payer says')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;retry' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;record' {
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much; all that is due unless given')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'How it was paid')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;correct' {
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What the payer reads')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'How it ended: successful, failed or canceled')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why it is corrected')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;payment;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a payment of a company; nobody is asked for money until it is processed')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List payments, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a payment with its attempts, refunds and disputes')
            [CompletionResult]::new('process', 'process', [CompletionResultType]::ParameterValue, 'Ask the gateway to move a payment''s money')
            [CompletionResult]::new('capture', 'capture', [CompletionResultType]::ParameterValue, 'Take the money that the gateway only reserved, or a part of it; the rest is let go')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Give a payment up that was not processed yet, or whose money is only reserved')
            [CompletionResult]::new('dispute', 'dispute', [CompletionResultType]::ParameterValue, 'Open a dispute: the payer''s bank asks the money back')
            [CompletionResult]::new('retry', 'retry', [CompletionResultType]::ParameterValue, 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record money that was paid for an invoice in another way: cash, a bank transfer')
            [CompletionResult]::new('correct', 'correct', [CompletionResultType]::ParameterValue, 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;payment;help;create' {
            break
        }
        'payg;payment;help;list' {
            break
        }
        'payg;payment;help;show' {
            break
        }
        'payg;payment;help;process' {
            break
        }
        'payg;payment;help;capture' {
            break
        }
        'payg;payment;help;cancel' {
            break
        }
        'payg;payment;help;dispute' {
            break
        }
        'payg;payment;help;retry' {
            break
        }
        'payg;payment;help;record' {
            break
        }
        'payg;payment;help;correct' {
            break
        }
        'payg;payment;help;help' {
            break
        }
        'payg;refund' {
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'So much')
            [CompletionResult]::new('--percent', '--percent', [CompletionResultType]::ParameterName, 'So many percent of the whole payment')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'A line of the invoice that was paid, before tax')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; it stands on the credit note')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List refunds, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one refund')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;refund;list' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--payment', '--payment', [CompletionResultType]::ParameterName, 'Only of this payment: its id or reference')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status: pending, successful, failed')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--stuck', '--stuck', [CompletionResultType]::ParameterName, 'Only those that were sent an hour ago or more and have no final answer')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;refund;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;refund;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List refunds, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one refund')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;refund;help;list' {
            break
        }
        'payg;refund;help;show' {
            break
        }
        'payg;refund;help;help' {
            break
        }
        'payg;dispute' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List disputes, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one dispute')
            [CompletionResult]::new('respond', 'respond', [CompletionResultType]::ParameterValue, 'Answer a dispute: it is then under review')
            [CompletionResult]::new('win', 'win', [CompletionResultType]::ParameterValue, 'Say that a dispute was decided for us: the money is back')
            [CompletionResult]::new('lose', 'lose', [CompletionResultType]::ParameterValue, 'Say that a dispute was decided against us: the money is gone')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;dispute;list' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status: needs_response, under_review, won, lost')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;dispute;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;dispute;respond' {
            [CompletionResult]::new('--evidence', '--evidence', [CompletionResultType]::ParameterName, 'What is answered')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;dispute;win' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;dispute;lose' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;dispute;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List disputes, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one dispute')
            [CompletionResult]::new('respond', 'respond', [CompletionResultType]::ParameterValue, 'Answer a dispute: it is then under review')
            [CompletionResult]::new('win', 'win', [CompletionResultType]::ParameterValue, 'Say that a dispute was decided for us: the money is back')
            [CompletionResult]::new('lose', 'lose', [CompletionResultType]::ParameterValue, 'Say that a dispute was decided against us: the money is gone')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;dispute;help;list' {
            break
        }
        'payg;dispute;help;show' {
            break
        }
        'payg;dispute;help;respond' {
            break
        }
        'payg;dispute;help;win' {
            break
        }
        'payg;dispute;help;lose' {
            break
        }
        'payg;dispute;help;help' {
            break
        }
        'payg;reconcile' {
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'From then on: a day or an RFC 3339 time; three days ago unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;quarantine' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what nobody has dealt with yet, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one, with what its gateway said')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say that one was dealt with, and how; the reason is kept')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;quarantine;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--resolved', '--resolved', [CompletionResultType]::ParameterName, 'Also what somebody has dealt with')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;quarantine;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;quarantine;resolve' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'What became of it')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'How the refund ended that waits for it: successful, failed')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;quarantine;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what nobody has dealt with yet, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one, with what its gateway said')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say that one was dealt with, and how; the reason is kept')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;quarantine;help;list' {
            break
        }
        'payg;quarantine;help;show' {
            break
        }
        'payg;quarantine;help;resolve' {
            break
        }
        'payg;quarantine;help;help' {
            break
        }
        'payg;credit-note' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List credit notes, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a credit note with its lines')
            [CompletionResult]::new('pdf', 'pdf', [CompletionResultType]::ParameterValue, 'Write credit notes as PDF files')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;credit-note;list' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--invoice', '--invoice', [CompletionResultType]::ParameterName, 'Only of this invoice')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Only in this currency')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;credit-note;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;credit-note;pdf' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder that the files are written to; - is standard output, for one document')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'In this language instead of the customer''s: en or ru')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;credit-note;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List credit notes, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a credit note with its lines')
            [CompletionResult]::new('pdf', 'pdf', [CompletionResultType]::ParameterValue, 'Write credit notes as PDF files')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;credit-note;help;list' {
            break
        }
        'payg;credit-note;help;show' {
            break
        }
        'payg;credit-note;help;pdf' {
            break
        }
        'payg;credit-note;help;help' {
            break
        }
        'payg;explain' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('invoice', 'invoice', [CompletionResultType]::ParameterValue, 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax')
            [CompletionResult]::new('credit-note', 'credit-note', [CompletionResultType]::ParameterValue, 'Explain a credit note: what was left of its invoice, its lines, its share of the tax')
            [CompletionResult]::new('cost', 'cost', [CompletionResultType]::ParameterValue, 'Explain what a customer''s usage costs so far, and what the month comes to if it goes on')
            [CompletionResult]::new('subscription', 'subscription', [CompletionResultType]::ParameterValue, 'Explain what a subscription was charged: periods, changes by the day, what went back')
            [CompletionResult]::new('payment', 'payment', [CompletionResultType]::ParameterValue, 'Explain a payment: what it is for, its fee, what is left of it')
            [CompletionResult]::new('refund', 'refund', [CompletionResultType]::ParameterValue, 'Explain a refund: what could go back, and what it rests on')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;explain;invoice' {
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'Only this line')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;explain;credit-note' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;explain;cost' {
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only of one service')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;explain;subscription' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;explain;payment' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;explain;refund' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;explain;help' {
            [CompletionResult]::new('invoice', 'invoice', [CompletionResultType]::ParameterValue, 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax')
            [CompletionResult]::new('credit-note', 'credit-note', [CompletionResultType]::ParameterValue, 'Explain a credit note: what was left of its invoice, its lines, its share of the tax')
            [CompletionResult]::new('cost', 'cost', [CompletionResultType]::ParameterValue, 'Explain what a customer''s usage costs so far, and what the month comes to if it goes on')
            [CompletionResult]::new('subscription', 'subscription', [CompletionResultType]::ParameterValue, 'Explain what a subscription was charged: periods, changes by the day, what went back')
            [CompletionResult]::new('payment', 'payment', [CompletionResultType]::ParameterValue, 'Explain a payment: what it is for, its fee, what is left of it')
            [CompletionResult]::new('refund', 'refund', [CompletionResultType]::ParameterValue, 'Explain a refund: what could go back, and what it rests on')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;explain;help;invoice' {
            break
        }
        'payg;explain;help;credit-note' {
            break
        }
        'payg;explain;help;cost' {
            break
        }
        'payg;explain;help;subscription' {
            break
        }
        'payg;explain;help;payment' {
            break
        }
        'payg;explain;help;refund' {
            break
        }
        'payg;explain;help;help' {
            break
        }
        'payg;export' {
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'Only of this month')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How; -o is stronger')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;invoice' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List invoices, the newest month first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an invoice with its lines, taxes and credit notes')
            [CompletionResult]::new('pay', 'pay', [CompletionResultType]::ParameterValue, 'Take what is due of an invoice through a gateway')
            [CompletionResult]::new('pdf', 'pdf', [CompletionResultType]::ParameterValue, 'Write invoices as PDF files')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Void an invoice as a whole; its month can be billed again')
            [CompletionResult]::new('credit', 'credit', [CompletionResultType]::ParameterValue, 'Credit an amount, a line or the rest of an invoice by a credit note')
            [CompletionResult]::new('write-off', 'write-off', [CompletionResultType]::ParameterValue, 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;invoice;list' {
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'Only of this month')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only finalized or void ones')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Only in this currency')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;invoice;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;invoice;pay' {
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'sandbox, yookassa or bank; payments.gateway unless given')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'A kept method''s id; in the sandbox a test card''s number')
            [CompletionResult]::new('--return-url', '--return-url', [CompletionResultType]::ParameterName, 'Where the payer comes back to from the gateway''s page')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;invoice;pdf' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The folder that the files are written to; - is standard output, for one document')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'In this language instead of the customer''s: en or ru')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;invoice;void' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;invoice;credit' {
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'So much, with its share of the tax in it')
            [CompletionResult]::new('--line', '--line', [CompletionResultType]::ParameterName, 'What is left of this line, and the tax on it')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; it stands on the credit note')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'All that is left')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;invoice;write-off' {
            [CompletionResult]::new('--amount', '--amount', [CompletionResultType]::ParameterName, 'How much; all that is due unless given')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; it stands in the audit trail')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--undo', '--undo', [CompletionResultType]::ParameterName, 'Expect again what was written off')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;invoice;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List invoices, the newest month first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an invoice with its lines, taxes and credit notes')
            [CompletionResult]::new('pay', 'pay', [CompletionResultType]::ParameterValue, 'Take what is due of an invoice through a gateway')
            [CompletionResult]::new('pdf', 'pdf', [CompletionResultType]::ParameterValue, 'Write invoices as PDF files')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Void an invoice as a whole; its month can be billed again')
            [CompletionResult]::new('credit', 'credit', [CompletionResultType]::ParameterValue, 'Credit an amount, a line or the rest of an invoice by a credit note')
            [CompletionResult]::new('write-off', 'write-off', [CompletionResultType]::ParameterValue, 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;invoice;help;list' {
            break
        }
        'payg;invoice;help;show' {
            break
        }
        'payg;invoice;help;pay' {
            break
        }
        'payg;invoice;help;pdf' {
            break
        }
        'payg;invoice;help;void' {
            break
        }
        'payg;invoice;help;credit' {
            break
        }
        'payg;invoice;help;write-off' {
            break
        }
        'payg;invoice;help;help' {
            break
        }
        'payg;ledger' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('balance', 'balance', [CompletionResultType]::ParameterValue, 'Show what accounts stand at; a positive balance is owed by the customer')
            [CompletionResult]::new('transfers', 'transfers', [CompletionResultType]::ParameterValue, 'List transfers by customer, and each customer''s in the order they were made')
            [CompletionResult]::new('trial-balance', 'trial-balance', [CompletionResultType]::ParameterValue, 'Show that debits and credits are equal in every currency')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export every transfer, for a spreadsheet or as a journal that hledger checks')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;ledger;balance' {
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Only in this currency')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;ledger;transfers' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only for this reason, as invoice, credit_note, payment, refund or dispute')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Only in this currency')
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'Only of this invoice or credit note')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'Only those made in this month')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only those made since then')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Only those made before then')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;ledger;trial-balance' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;ledger;export' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'Only those made in this month')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;ledger;help' {
            [CompletionResult]::new('balance', 'balance', [CompletionResultType]::ParameterValue, 'Show what accounts stand at; a positive balance is owed by the customer')
            [CompletionResult]::new('transfers', 'transfers', [CompletionResultType]::ParameterValue, 'List transfers by customer, and each customer''s in the order they were made')
            [CompletionResult]::new('trial-balance', 'trial-balance', [CompletionResultType]::ParameterValue, 'Show that debits and credits are equal in every currency')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export every transfer, for a spreadsheet or as a journal that hledger checks')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;ledger;help;balance' {
            break
        }
        'payg;ledger;help;transfers' {
            break
        }
        'payg;ledger;help;trial-balance' {
            break
        }
        'payg;ledger;help;export' {
            break
        }
        'payg;ledger;help;help' {
            break
        }
        'payg;verify' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;report' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('mrr', 'mrr', [CompletionResultType]::ParameterValue, 'Show the monthly recurring revenue and why it moved')
            [CompletionResult]::new('revenue', 'revenue', [CompletionResultType]::ParameterValue, 'Show what was invoiced, month by month')
            [CompletionResult]::new('usage', 'usage', [CompletionResultType]::ParameterValue, 'Show what was used, month by month')
            [CompletionResult]::new('aging', 'aging', [CompletionResultType]::ParameterValue, 'Show what is owed on invoices, by the days since they were issued')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;report;mrr' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first month; eleven before the last unless given')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last month, which is in it; this month unless given')
            [CompletionResult]::new('--svg', '--svg', [CompletionResultType]::ParameterName, 'Write it as a picture to this file, too; - is standard output, and nothing else')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Which currency is drawn; the one of the business unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'Draw it instead of listing it')
            [CompletionResult]::new('--ascii', '--ascii', [CompletionResultType]::ParameterName, 'Draw with letters only')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;report;revenue' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first month; eleven before the last unless given')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last month, which is in it; this month unless given')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What a row is, beside its month')
            [CompletionResult]::new('--svg', '--svg', [CompletionResultType]::ParameterName, 'Write it as a picture to this file, too; - is standard output, and nothing else')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Which currency is drawn; the one of the business unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'Draw it instead of listing it')
            [CompletionResult]::new('--ascii', '--ascii', [CompletionResultType]::ParameterName, 'Draw with letters only')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;report;usage' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first month; eleven before the last unless given')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last month, which is in it; this month unless given')
            [CompletionResult]::new('--svg', '--svg', [CompletionResultType]::ParameterName, 'Write it as a picture to this file, too; - is standard output, and nothing else')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Which currency is drawn; the one of the business unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'Draw it instead of listing it')
            [CompletionResult]::new('--ascii', '--ascii', [CompletionResultType]::ParameterName, 'Draw with letters only')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;report;aging' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What a row is')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many customers')
            [CompletionResult]::new('--svg', '--svg', [CompletionResultType]::ParameterName, 'Write it as a picture to this file, too; - is standard output, and nothing else')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'Which currency is drawn; the one of the business unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--chart', '--chart', [CompletionResultType]::ParameterName, 'Draw it instead of listing it')
            [CompletionResult]::new('--ascii', '--ascii', [CompletionResultType]::ParameterName, 'Draw with letters only')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;report;help' {
            [CompletionResult]::new('mrr', 'mrr', [CompletionResultType]::ParameterValue, 'Show the monthly recurring revenue and why it moved')
            [CompletionResult]::new('revenue', 'revenue', [CompletionResultType]::ParameterValue, 'Show what was invoiced, month by month')
            [CompletionResult]::new('usage', 'usage', [CompletionResultType]::ParameterValue, 'Show what was used, month by month')
            [CompletionResult]::new('aging', 'aging', [CompletionResultType]::ParameterValue, 'Show what is owed on invoices, by the days since they were issued')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;report;help;mrr' {
            break
        }
        'payg;report;help;revenue' {
            break
        }
        'payg;report;help;usage' {
            break
        }
        'payg;report;help;aging' {
            break
        }
        'payg;report;help;help' {
            break
        }
        'payg;audit' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what was changed, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one change with what was before and after it')
            [CompletionResult]::new('seal', 'seal', [CompletionResultType]::ParameterValue, 'Seal what was changed since the last seal; payg serve does it by itself')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove that the trail is as it was sealed; exits 1 when it is not')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;audit;list' {
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Only by this operator, customer, part of payg or user of the machine')
            [CompletionResult]::new('--verb', '--verb', [CompletionResultType]::ParameterName, 'Only this verb, as price.set, or all of a noun, as price')
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only what was done to this thing')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only what concerns this customer')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only since this day or time')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Only until this day, which is in it, or until just before this time')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;audit;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;audit;seal' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;audit;verify' {
            [CompletionResult]::new('--head', '--head', [CompletionResultType]::ParameterName, 'Also that this seal, which was written down, is still in it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;audit;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what was changed, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one change with what was before and after it')
            [CompletionResult]::new('seal', 'seal', [CompletionResultType]::ParameterValue, 'Seal what was changed since the last seal; payg serve does it by itself')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove that the trail is as it was sealed; exits 1 when it is not')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;audit;help;list' {
            break
        }
        'payg;audit;help;show' {
            break
        }
        'payg;audit;help;seal' {
            break
        }
        'payg;audit;help;verify' {
            break
        }
        'payg;audit;help;help' {
            break
        }
        'payg;bank' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write what waits for the bank into a file in the ABA format')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the files, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a file and what came of each payment in it')
            [CompletionResult]::new('accept', 'accept', [CompletionResultType]::ParameterValue, 'Say that the bank took a file: what does not come back in time has moved')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Say that the bank did not take a file: what is in it goes into the next one')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Read what the bank sent back: payments fail, or are disputed when they had settled')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;bank;export' {
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The day on which the bank works it off; today or the next business day unless given')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Where it is written; what does not fit into one file goes to FILE-2, FILE-3 and so on')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bank;list' {
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Only in this state: exported, accepted or rejected')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bank;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bank;accept' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bank;reject' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bank;import' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bank;help' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write what waits for the bank into a file in the ABA format')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the files, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a file and what came of each payment in it')
            [CompletionResult]::new('accept', 'accept', [CompletionResultType]::ParameterValue, 'Say that the bank took a file: what does not come back in time has moved')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Say that the bank did not take a file: what is in it goes into the next one')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Read what the bank sent back: payments fail, or are disputed when they had settled')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;bank;help;export' {
            break
        }
        'payg;bank;help;list' {
            break
        }
        'payg;bank;help;show' {
            break
        }
        'payg;bank;help;accept' {
            break
        }
        'payg;bank;help;reject' {
            break
        }
        'payg;bank;help;import' {
            break
        }
        'payg;bank;help;help' {
            break
        }
        'payg;bench' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('ingest', 'ingest', [CompletionResultType]::ParameterValue, 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows')
            [CompletionResult]::new('cost', 'cost', [CompletionResultType]::ParameterValue, 'Ask what a busy customer''s month costs; against the database adding up its events')
            [CompletionResult]::new('bill', 'bill', [CompletionResultType]::ParameterValue, 'Bill a month; against the bare insert of the same invoices, lines and transfers')
            [CompletionResult]::new('http', 'http', [CompletionResultType]::ParameterValue, 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes')
            [CompletionResult]::new('webhooks', 'webhooks', [CompletionResultType]::ParameterValue, 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored')
            [CompletionResult]::new('payments', 'payments', [CompletionResultType]::ParameterValue, 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows')
            [CompletionResult]::new('pages', 'pages', [CompletionResultType]::ParameterValue, 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;bench;ingest' {
            [CompletionResult]::new('--events', '--events', [CompletionResultType]::ParameterName, 'Events to time, of each kind of id')
            [CompletionResult]::new('--customers', '--customers', [CompletionResultType]::ParameterName, 'Customers, of five services each')
            [CompletionResult]::new('--batch', '--batch', [CompletionResultType]::ParameterName, 'Events a transaction')
            [CompletionResult]::new('--connections', '--connections', [CompletionResultType]::ParameterName, 'Connections that write at once; folding has one more')
            [CompletionResult]::new('--skew', '--skew', [CompletionResultType]::ParameterName, 'How usage is spread over the customers')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'Events to store before, untimed')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Only one kind of id')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bench;cost' {
            [CompletionResult]::new('--events', '--events', [CompletionResultType]::ParameterName, 'Events of the customer in the month')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bench;bill' {
            [CompletionResult]::new('--customers', '--customers', [CompletionResultType]::ParameterName, 'Customers, each billed once')
            [CompletionResult]::new('--events', '--events', [CompletionResultType]::ParameterName, 'Events of all of them in the month')
            [CompletionResult]::new('--services', '--services', [CompletionResultType]::ParameterName, 'Services that they use')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Chunks of customers to work on at the same time')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bench;http' {
            [CompletionResult]::new('--seconds', '--seconds', [CompletionResultType]::ParameterName, 'How long each contestant is measured, seconds')
            [CompletionResult]::new('--connections', '--connections', [CompletionResultType]::ParameterName, 'Connections that report single events at the same time; 0 leaves it out')
            [CompletionResult]::new('--batches', '--batches', [CompletionResultType]::ParameterName, 'Batches of 1,000 events to send; 0 leaves it out')
            [CompletionResult]::new('--users', '--users', [CompletionResultType]::ParameterName, 'Users who log in once, then read and write; 0 leaves it out')
            [CompletionResult]::new('--subscribers', '--subscribers', [CompletionResultType]::ParameterName, 'Users with a subscription each, who are asked about at every log-in; 0 leaves it out')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bench;webhooks' {
            [CompletionResult]::new('--events', '--events', [CompletionResultType]::ParameterName, 'Events that wait when the clock begins to run')
            [CompletionResult]::new('--trickle', '--trickle', [CompletionResultType]::ParameterName, 'Events that come one by one afterwards, each of which is timed')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bench;payments' {
            [CompletionResult]::new('--postings', '--postings', [CompletionResultType]::ParameterName, 'Transfers to post in batches; a sixteenth of them is posted one by one')
            [CompletionResult]::new('--batch', '--batch', [CompletionResultType]::ParameterName, 'Transfers of one transaction, where they are posted together')
            [CompletionResult]::new('--connections', '--connections', [CompletionResultType]::ParameterName, 'Connections that create payments at the same time')
            [CompletionResult]::new('--seconds', '--seconds', [CompletionResultType]::ParameterName, 'How long payments are created, each way, seconds')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bench;renew' {
            [CompletionResult]::new('--subscriptions', '--subscriptions', [CompletionResultType]::ParameterName, 'Subscriptions there are')
            [CompletionResult]::new('--due', '--due', [CompletionResultType]::ParameterName, 'Of these, how many are due')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'Workers that claim at the same time')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bench;pages' {
            [CompletionResult]::new('--customers', '--customers', [CompletionResultType]::ParameterName, 'Customers there are, each with an invoice, a payment, a subscription and more')
            [CompletionResult]::new('--rounds', '--rounds', [CompletionResultType]::ParameterName, 'How often each page is asked for')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;bench;help' {
            [CompletionResult]::new('ingest', 'ingest', [CompletionResultType]::ParameterValue, 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows')
            [CompletionResult]::new('cost', 'cost', [CompletionResultType]::ParameterValue, 'Ask what a busy customer''s month costs; against the database adding up its events')
            [CompletionResult]::new('bill', 'bill', [CompletionResultType]::ParameterValue, 'Bill a month; against the bare insert of the same invoices, lines and transfers')
            [CompletionResult]::new('http', 'http', [CompletionResultType]::ParameterValue, 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes')
            [CompletionResult]::new('webhooks', 'webhooks', [CompletionResultType]::ParameterValue, 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored')
            [CompletionResult]::new('payments', 'payments', [CompletionResultType]::ParameterValue, 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows')
            [CompletionResult]::new('pages', 'pages', [CompletionResultType]::ParameterValue, 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;bench;help;ingest' {
            break
        }
        'payg;bench;help;cost' {
            break
        }
        'payg;bench;help;bill' {
            break
        }
        'payg;bench;help;http' {
            break
        }
        'payg;bench;help;webhooks' {
            break
        }
        'payg;bench;help;payments' {
            break
        }
        'payg;bench;help;renew' {
            break
        }
        'payg;bench;help;pages' {
            break
        }
        'payg;bench;help;help' {
            break
        }
        'payg;completion' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a user')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the users')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one user')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a user; what is not given stays, what is given empty goes')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let a user use nothing from now on; what is owed stays owed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled user use services again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which a user sets a new password')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show what happened to a user''s money: subscriptions, charges, payments, refunds and invoices')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;user;create' {
            [CompletionResult]::new('--user-name', '--user-name', [CompletionResultType]::ParameterName, 'What calls are billed to: 1 to 32 letters, digits, underscores and hyphens; unique')
            [CompletionResult]::new('--external-id', '--external-id', [CompletionResultType]::ParameterName, 'What another system calls the customer: a host, an extension, a key; unique')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Where letters go')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'What the customer is billed in; billing.currency unless given')
            [CompletionResult]::new('--time-zone', '--time-zone', [CompletionResultType]::ParameterName, 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given')
            [CompletionResult]::new('--tax', '--tax', [CompletionResultType]::ParameterName, 'A tax on the customer''s invoices; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Ask for a password without showing it')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read a password from the first line of standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only enabled or only disabled ones')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user;update' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read')
            [CompletionResult]::new('--user-name', '--user-name', [CompletionResultType]::ParameterName, 'What calls are billed to; unique')
            [CompletionResult]::new('--external-id', '--external-id', [CompletionResultType]::ParameterName, 'What another system calls the customer: a host, an extension, a key; unique')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Where letters go')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'What the customer is billed in; billing.currency unless given')
            [CompletionResult]::new('--time-zone', '--time-zone', [CompletionResultType]::ParameterName, 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given')
            [CompletionResult]::new('--tax', '--tax', [CompletionResultType]::ParameterName, 'A tax on the customer''s invoices; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Ask for a password without showing it')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read a password from the first line of standard input')
            [CompletionResult]::new('--no-taxes', '--no-taxes', [CompletionResultType]::ParameterName, 'Take all taxes away')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user;disable' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user;enable' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user;reset-password' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user;history' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;user;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a user')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the users')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one user')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a user; what is not given stays, what is given empty goes')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let a user use nothing from now on; what is owed stays owed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled user use services again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which a user sets a new password')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show what happened to a user''s money: subscriptions, charges, payments, refunds and invoices')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;user;help;create' {
            break
        }
        'payg;user;help;list' {
            break
        }
        'payg;user;help;show' {
            break
        }
        'payg;user;help;update' {
            break
        }
        'payg;user;help;disable' {
            break
        }
        'payg;user;help;enable' {
            break
        }
        'payg;user;help;reset-password' {
            break
        }
        'payg;user;help;history' {
            break
        }
        'payg;user;help;help' {
            break
        }
        'payg;company' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a company')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the companies')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one company')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a company; what is not given stays, what is given empty goes')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let a company use nothing from now on; what is owed stays owed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled company use services again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which a company sets a new password')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;company;create' {
            [CompletionResult]::new('--bsb', '--bsb', [CompletionResultType]::ParameterName, 'The branch of the company''s bank')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The company''s account there, 5 to 9 digits')
            [CompletionResult]::new('--external-id', '--external-id', [CompletionResultType]::ParameterName, 'What another system calls the customer: a host, an extension, a key; unique')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Where letters go')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'What the customer is billed in; billing.currency unless given')
            [CompletionResult]::new('--time-zone', '--time-zone', [CompletionResultType]::ParameterName, 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given')
            [CompletionResult]::new('--tax', '--tax', [CompletionResultType]::ParameterName, 'A tax on the customer''s invoices; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Ask for a password without showing it')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read a password from the first line of standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;company;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only enabled or only disabled ones')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;company;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;company;update' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read')
            [CompletionResult]::new('--bsb', '--bsb', [CompletionResultType]::ParameterName, 'The branch of the company''s bank')
            [CompletionResult]::new('--account', '--account', [CompletionResultType]::ParameterName, 'The company''s account there, 5 to 9 digits')
            [CompletionResult]::new('--external-id', '--external-id', [CompletionResultType]::ParameterName, 'What another system calls the customer: a host, an extension, a key; unique')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Where letters go')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'What the customer is billed in; billing.currency unless given')
            [CompletionResult]::new('--time-zone', '--time-zone', [CompletionResultType]::ParameterName, 'Whose months the customer is billed by, as Europe/Berlin; billing.timezone unless given')
            [CompletionResult]::new('--tax', '--tax', [CompletionResultType]::ParameterName, 'A tax on the customer''s invoices; may be repeated')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Ask for a password without showing it')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read a password from the first line of standard input')
            [CompletionResult]::new('--no-taxes', '--no-taxes', [CompletionResultType]::ParameterName, 'Take all taxes away')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;company;disable' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;company;enable' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;company;reset-password' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;company;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a company')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the companies')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one company')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a company; what is not given stays, what is given empty goes')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let a company use nothing from now on; what is owed stays owed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled company use services again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which a company sets a new password')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;company;help;create' {
            break
        }
        'payg;company;help;list' {
            break
        }
        'payg;company;help;show' {
            break
        }
        'payg;company;help;update' {
            break
        }
        'payg;company;help;disable' {
            break
        }
        'payg;company;help;enable' {
            break
        }
        'payg;company;help;reset-password' {
            break
        }
        'payg;company;help;help' {
            break
        }
        'payg;service' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a service')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the services')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one service')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a service; its code and its aggregation stay, because stored usage was counted by them')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'Let a service take no new usage; what was used is still billed')
            [CompletionResult]::new('unarchive', 'unarchive', [CompletionResultType]::ParameterValue, 'Let an archived service take usage again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;service;create' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read; the code unless given')
            [CompletionResult]::new('--unit', '--unit', [CompletionResultType]::ParameterName, 'What a quantity of one is, as request, second or GB')
            [CompletionResult]::new('--aggregation', '--aggregation', [CompletionResultType]::ParameterName, 'What a period''s quantity is: sum or max of the quantities, count of events, the number of unique values, or the latest quantity')
            [CompletionResult]::new('--statuses', '--statuses', [CompletionResultType]::ParameterName, 'Which answers of a metered request are charged, as 2xx,304 or *; 2xx unless given')
            [CompletionResult]::new('--methods', '--methods', [CompletionResultType]::ParameterName, 'Which request methods are charged, as GET,POST; all but HEAD and OPTIONS unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;service;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only active or only archived ones')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;service;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;service;update' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read; what invoices show')
            [CompletionResult]::new('--unit', '--unit', [CompletionResultType]::ParameterName, 'What a quantity of one is called')
            [CompletionResult]::new('--statuses', '--statuses', [CompletionResultType]::ParameterName, 'Which answers of a metered request are charged, as 2xx,304 or *; 2xx unless given')
            [CompletionResult]::new('--methods', '--methods', [CompletionResultType]::ParameterName, 'Which request methods are charged, as GET,POST; all but HEAD and OPTIONS unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;service;archive' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;service;unarchive' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;service;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a service')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the services')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one service')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a service; its code and its aggregation stay, because stored usage was counted by them')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'Let a service take no new usage; what was used is still billed')
            [CompletionResult]::new('unarchive', 'unarchive', [CompletionResultType]::ParameterValue, 'Let an archived service take usage again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;service;help;create' {
            break
        }
        'payg;service;help;list' {
            break
        }
        'payg;service;help;show' {
            break
        }
        'payg;service;help;update' {
            break
        }
        'payg;service;help;archive' {
            break
        }
        'payg;service;help;unarchive' {
            break
        }
        'payg;service;help;help' {
            break
        }
        'payg;plan' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a plan')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the plans')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one plan with every version of its price')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a plan; another price adds a version, after showing what it changes and asking')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'Sell a plan no more; subscriptions go on')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show the dates and amounts that a subscription would have')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;plan;create' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read; the code unless given')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'For people who think about buying it')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'What its prices are in; billing.currency unless given')
            [CompletionResult]::new('--on-sale', '--on-sale', [CompletionResultType]::ParameterName, 'When it can be bought, as 2026-10-01..2026-12-31, 2026-10-01.. or .. for always')
            [CompletionResult]::new('--monthly', '--monthly', [CompletionResultType]::ParameterName, 'The price of a month, before tax')
            [CompletionResult]::new('--yearly', '--yearly', [CompletionResultType]::ParameterName, 'The price of a year, before tax')
            [CompletionResult]::new('--trial-days', '--trial-days', [CompletionResultType]::ParameterName, 'Days before the first charge')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Usage that the fee covers each month, as api=1000; repeat it')
            [CompletionResult]::new('--price', '--price', [CompletionResultType]::ParameterName, 'What subscribers pay for a service in place of the list price, as api=0.005 or api={"model":…}; repeat it')
            [CompletionResult]::new('--unlock', '--unlock', [CompletionResultType]::ParameterName, 'What it unlocks in other services, as films,series')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;plan;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those that are on_sale, off_sale or archived')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('--on-sale', '--on-sale', [CompletionResultType]::ParameterName, 'Only those that can be bought now')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;plan;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;plan;update' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'For people who think about buying it')
            [CompletionResult]::new('--on-sale', '--on-sale', [CompletionResultType]::ParameterName, 'When it can be bought, as 2026-10-01..2026-12-31, 2026-10-01.. or .. for always')
            [CompletionResult]::new('--monthly', '--monthly', [CompletionResultType]::ParameterName, 'The price of a month, before tax')
            [CompletionResult]::new('--yearly', '--yearly', [CompletionResultType]::ParameterName, 'The price of a year, before tax')
            [CompletionResult]::new('--trial-days', '--trial-days', [CompletionResultType]::ParameterName, 'Days before the first charge')
            [CompletionResult]::new('--include', '--include', [CompletionResultType]::ParameterName, 'Usage that the fee covers each month, as api=1000; repeat it')
            [CompletionResult]::new('--price', '--price', [CompletionResultType]::ParameterName, 'What subscribers pay for a service in place of the list price, as api=0.005 or api={"model":…}; repeat it')
            [CompletionResult]::new('--unlock', '--unlock', [CompletionResultType]::ParameterName, 'What it unlocks in other services, as films,series')
            [CompletionResult]::new('--subscribers', '--subscribers', [CompletionResultType]::ParameterName, 'When those who subscribe already come to the new price: at_renewal or now')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Why, for those who look at the history')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--no-monthly', '--no-monthly', [CompletionResultType]::ParameterName, 'Sell it by the month no more')
            [CompletionResult]::new('--no-yearly', '--no-yearly', [CompletionResultType]::ParameterName, 'Sell it by the year no more')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;plan;archive' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;plan;preview' {
            [CompletionResult]::new('--start', '--start', [CompletionResultType]::ParameterName, 'The local day on which it would begin; today unless given')
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'By the month or by the year; by the month unless it is sold by the year only')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'How many periods')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;plan;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a plan')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the plans')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one plan with every version of its price')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a plan; another price adds a version, after showing what it changes and asking')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'Sell a plan no more; subscriptions go on')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show the dates and amounts that a subscription would have')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;plan;help;create' {
            break
        }
        'payg;plan;help;list' {
            break
        }
        'payg;plan;help;show' {
            break
        }
        'payg;plan;help;update' {
            break
        }
        'payg;plan;help;archive' {
            break
        }
        'payg;plan;help;preview' {
            break
        }
        'payg;plan;help;help' {
            break
        }
        'payg;subscription' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Buy a plan for a user; it begins when it is paid')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List subscriptions, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one subscription with its charges, payments and refunds')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'End a subscription with its period, or at once with the refund that is due')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a subscription that was to end go on')
            [CompletionResult]::new('change', 'change', [CompletionResultType]::ParameterValue, 'Change a subscription to another plan or interval, after showing what it comes to and asking')
            [CompletionResult]::new('withdraw-change', 'withdraw-change', [CompletionResultType]::ParameterValue, 'Withdraw a change that waits for its payment or for the next period; it stays what it is')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show what a change of plan or interval would come to')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Ask for the next period now')
            [CompletionResult]::new('forgive', 'forgive', [CompletionResultType]::ParameterValue, 'Forgive a missed payment: the period that was not paid begins all the same')
            [CompletionResult]::new('change-method', 'change-method', [CompletionResultType]::ParameterValue, 'Change the saved method of payment: prints the page on which the payer names another card')
            [CompletionResult]::new('forget-method', 'forget-method', [CompletionResultType]::ParameterValue, 'Forget the saved method of payment; the next period is asked for by a link')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;subscription;create' {
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'By the month or by the year; by the month unless it is sold by the year only')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'How its money is moved: sandbox or yookassa; payments.gateway unless given')
            [CompletionResult]::new('--return-url', '--return-url', [CompletionResultType]::ParameterName, 'Where the payer comes back to from the gateway''s page; yookassa.return_url unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;list' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'Only of this plan')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only in this status')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;cancel' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'end, or now with the refund that is due')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;resume' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;change' {
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'The plan''s code or id; the one that it has unless given')
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'By the month or by the year; as before unless given')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'now, or end: with the next period')
            [CompletionResult]::new('--return-url', '--return-url', [CompletionResultType]::ParameterName, 'Where the payer comes back to from the gateway''s page; yookassa.return_url unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;withdraw-change' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;preview' {
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'The plan''s code or id; the one that it has unless given')
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'By the month or by the year; as before unless given')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'now, or end: with the next period')
            [CompletionResult]::new('--return-url', '--return-url', [CompletionResultType]::ParameterName, 'Where the payer comes back to from the gateway''s page; yookassa.return_url unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;renew' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;forgive' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; it stands in the audit trail')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;change-method' {
            [CompletionResult]::new('--return-url', '--return-url', [CompletionResultType]::ParameterName, 'Where the payer comes back to from the gateway''s page; yookassa.return_url unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;forget-method' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;subscription;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Buy a plan for a user; it begins when it is paid')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List subscriptions, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one subscription with its charges, payments and refunds')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'End a subscription with its period, or at once with the refund that is due')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a subscription that was to end go on')
            [CompletionResult]::new('change', 'change', [CompletionResultType]::ParameterValue, 'Change a subscription to another plan or interval, after showing what it comes to and asking')
            [CompletionResult]::new('withdraw-change', 'withdraw-change', [CompletionResultType]::ParameterValue, 'Withdraw a change that waits for its payment or for the next period; it stays what it is')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show what a change of plan or interval would come to')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Ask for the next period now')
            [CompletionResult]::new('forgive', 'forgive', [CompletionResultType]::ParameterValue, 'Forgive a missed payment: the period that was not paid begins all the same')
            [CompletionResult]::new('change-method', 'change-method', [CompletionResultType]::ParameterValue, 'Change the saved method of payment: prints the page on which the payer names another card')
            [CompletionResult]::new('forget-method', 'forget-method', [CompletionResultType]::ParameterValue, 'Forget the saved method of payment; the next period is asked for by a link')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;subscription;help;create' {
            break
        }
        'payg;subscription;help;list' {
            break
        }
        'payg;subscription;help;show' {
            break
        }
        'payg;subscription;help;cancel' {
            break
        }
        'payg;subscription;help;resume' {
            break
        }
        'payg;subscription;help;change' {
            break
        }
        'payg;subscription;help;withdraw-change' {
            break
        }
        'payg;subscription;help;preview' {
            break
        }
        'payg;subscription;help;renew' {
            break
        }
        'payg;subscription;help;forgive' {
            break
        }
        'payg;subscription;help;change-method' {
            break
        }
        'payg;subscription;help;forget-method' {
            break
        }
        'payg;subscription;help;help' {
            break
        }
        'payg;price' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set what a service costs: adds a version, after showing what it changes and asking')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List every version of every price')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show how a price has changed and will change')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one version, or the one in force now')
            [CompletionResult]::new('quote', 'quote', [CompletionResultType]::ParameterValue, 'Say what a quantity would cost under a price')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Say what a month''s real usage would have cost under another price, for each customer')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;price;set' {
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'How the quantity becomes an amount; per unit unless other flags say otherwise')
            [CompletionResult]::new('--per', '--per', [CompletionResultType]::ParameterName, 'The amount is for so many units; the size of a package')
            [CompletionResult]::new('--tier', '--tier', [CompletionResultType]::ParameterName, 'A tier, as 1000=0.10 or 1000=0.10+2 with a flat amount; the last is rest=0.08; repeat it')
            [CompletionResult]::new('--round', '--round', [CompletionResultType]::ParameterName, 'Started packages: of each event by itself (the default for the service call), or of the total')
            [CompletionResult]::new('--fixed', '--fixed', [CompletionResultType]::ParameterName, 'A fixed amount for each event, besides the percentage')
            [CompletionResult]::new('--free', '--free', [CompletionResultType]::ParameterName, 'Units that cost nothing in each period')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'The least that a period costs')
            [CompletionResult]::new('--maximum', '--maximum', [CompletionResultType]::ParameterName, 'The most that a period costs')
            [CompletionResult]::new('--spec', '--spec', [CompletionResultType]::ParameterName, 'The whole price as JSON, as a file that holds it, or - for standard input')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The price for one customer: id, user name, external id, or a unique beginning of one')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The price in a currency; the customer''s or billing.currency unless given')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'From when on, as 2026-12-01; now unless given, and from the beginning for a service''s first price')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Why, for those who look at the history')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;price;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only of one service')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The price for one customer: id, user name, external id, or a unique beginning of one')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The price in a currency; the customer''s or billing.currency unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('--list-prices', '--list-prices', [CompletionResultType]::ParameterName, 'Only list prices, not those of single customers')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;price;history' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The price for one customer: id, user name, external id, or a unique beginning of one')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The price in a currency; the customer''s or billing.currency unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;price;show' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The price for one customer: id, user name, external id, or a unique beginning of one')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The price in a currency; the customer''s or billing.currency unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;price;quote' {
            [CompletionResult]::new('--spec', '--spec', [CompletionResultType]::ParameterName, 'The whole price as JSON, as a file that holds it, or - for standard input')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The price for one customer: id, user name, external id, or a unique beginning of one')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The price in a currency; the customer''s or billing.currency unless given')
            [CompletionResult]::new('--quantity', '--quantity', [CompletionResultType]::ParameterName, 'What the period has used in the end')
            [CompletionResult]::new('--from-quantity', '--from-quantity', [CompletionResultType]::ParameterName, 'What the period had used before; only what comes after it is priced')
            [CompletionResult]::new('--events', '--events', [CompletionResultType]::ParameterName, 'In how many events of equal size')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;price;simulate' {
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'How the quantity becomes an amount; per unit unless other flags say otherwise')
            [CompletionResult]::new('--per', '--per', [CompletionResultType]::ParameterName, 'The amount is for so many units; the size of a package')
            [CompletionResult]::new('--tier', '--tier', [CompletionResultType]::ParameterName, 'A tier, as 1000=0.10 or 1000=0.10+2 with a flat amount; the last is rest=0.08; repeat it')
            [CompletionResult]::new('--round', '--round', [CompletionResultType]::ParameterName, 'Started packages: of each event by itself (the default for the service call), or of the total')
            [CompletionResult]::new('--fixed', '--fixed', [CompletionResultType]::ParameterName, 'A fixed amount for each event, besides the percentage')
            [CompletionResult]::new('--free', '--free', [CompletionResultType]::ParameterName, 'Units that cost nothing in each period')
            [CompletionResult]::new('--minimum', '--minimum', [CompletionResultType]::ParameterName, 'The least that a period costs')
            [CompletionResult]::new('--maximum', '--maximum', [CompletionResultType]::ParameterName, 'The most that a period costs')
            [CompletionResult]::new('--spec', '--spec', [CompletionResultType]::ParameterName, 'The whole price as JSON, as a file that holds it, or - for standard input')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'The price for one customer: id, user name, external id, or a unique beginning of one')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The price in a currency; the customer''s or billing.currency unless given')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'Which month; the last one unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;price;help' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set what a service costs: adds a version, after showing what it changes and asking')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List every version of every price')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show how a price has changed and will change')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one version, or the one in force now')
            [CompletionResult]::new('quote', 'quote', [CompletionResultType]::ParameterValue, 'Say what a quantity would cost under a price')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Say what a month''s real usage would have cost under another price, for each customer')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;price;help;set' {
            break
        }
        'payg;price;help;list' {
            break
        }
        'payg;price;help;history' {
            break
        }
        'payg;price;help;show' {
            break
        }
        'payg;price;help;quote' {
            break
        }
        'payg;price;help;simulate' {
            break
        }
        'payg;price;help;help' {
            break
        }
        'payg;usage' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record one use of a service')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import usage from a file of any size')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List events in the order of time, with those that were voided')
            [CompletionResult]::new('summary', 'summary', [CompletionResultType]::ParameterValue, 'Add up usage by service, customer or day')
            [CompletionResult]::new('chart', 'chart', [CompletionResultType]::ParameterValue, 'Draw usage over time: quantities of a service, or events of all')
            [CompletionResult]::new('top', 'top', [CompletionResultType]::ParameterValue, 'Show who used most')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Void usage: the events stay, and no longer count')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct an event: it is voided, and one of the same service and time stands in its place')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;usage;record' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Who used it: id, user name, external id or a unique beginning of one')
            [CompletionResult]::new('--quantity', '--quantity', [CompletionResultType]::ParameterName, 'How much, with up to six decimals')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When; now unless given')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'An id of your own: the same id again is the same use and counts once')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'What is counted, for a service that counts unique values')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--backfill', '--backfill', [CompletionResultType]::ParameterName, 'Take an old time')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;usage;import' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What is in it: csv, jsonl, access-log or asterisk; needed unless the file is .csv or .jsonl')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'What lines that name no service are charged as; call for asterisk unless given')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'In csv, which column holds a field, as a=x,b=y or repeated; ignore=COLUMN leaves one out')
            [CompletionResult]::new('--customer-by', '--customer-by', [CompletionResultType]::ParameterName, 'In an access log, what names the customer: host, user, path or path:2')
            [CompletionResult]::new('--service-by', '--service-by', [CompletionResultType]::ParameterName, 'In an access log, what names the service: host, user, path or path:2')
            [CompletionResult]::new('--time-zone', '--time-zone', [CompletionResultType]::ParameterName, 'In call records, whose clocks the times show; billing.timezone unless given')
            [CompletionResult]::new('--on-error', '--on-error', [CompletionResultType]::ParameterName, 'What becomes of the import when a line is refused [default: stop, with --errors-to report]')
            [CompletionResult]::new('--errors-to', '--errors-to', [CompletionResultType]::ParameterName, 'Write refused lines to this file, as CSV with their numbers and reasons')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--create-customers', '--create-customers', [CompletionResultType]::ParameterName, 'Create customers that are missing, each with its name as external id')
            [CompletionResult]::new('--skip-unknown', '--skip-unknown', [CompletionResultType]::ParameterName, 'Pass over lines of customers that nobody knows')
            [CompletionResult]::new('--backfill', '--backfill', [CompletionResultType]::ParameterName, 'Take old times')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;usage;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only of one customer')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only of one service')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;usage;summary' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only of one customer')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only of one service')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What a row is, beside its service')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;usage;chart' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only of one customer')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What a bar is; a day, or an hour of a period of at most two days')
            [CompletionResult]::new('--svg', '--svg', [CompletionResultType]::ParameterName, 'Write it as a picture to this file, too; - is standard output, and nothing else')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--ascii', '--ascii', [CompletionResultType]::ParameterName, 'Draw with letters only')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;usage;top' {
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only of one service')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'What is ranked by; the quantity of one service, the events of all')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--ascii', '--ascii', [CompletionResultType]::ParameterName, 'Draw with letters only')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;usage;void' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Whose usage')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only of one service')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why, for those who look later')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;usage;amend' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Whose usage')
            [CompletionResult]::new('--quantity', '--quantity', [CompletionResultType]::ParameterName, 'How much it really was')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'Which value it really carried')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why, for those who look later')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;usage;help' {
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record one use of a service')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import usage from a file of any size')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List events in the order of time, with those that were voided')
            [CompletionResult]::new('summary', 'summary', [CompletionResultType]::ParameterValue, 'Add up usage by service, customer or day')
            [CompletionResult]::new('chart', 'chart', [CompletionResultType]::ParameterValue, 'Draw usage over time: quantities of a service, or events of all')
            [CompletionResult]::new('top', 'top', [CompletionResultType]::ParameterValue, 'Show who used most')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Void usage: the events stay, and no longer count')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct an event: it is voided, and one of the same service and time stands in its place')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;usage;help;record' {
            break
        }
        'payg;usage;help;import' {
            break
        }
        'payg;usage;help;list' {
            break
        }
        'payg;usage;help;summary' {
            break
        }
        'payg;usage;help;chart' {
            break
        }
        'payg;usage;help;top' {
            break
        }
        'payg;usage;help;void' {
            break
        }
        'payg;usage;help;amend' {
            break
        }
        'payg;usage;help;help' {
            break
        }
        'payg;call' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record one call')
            [CompletionResult]::new('billing', 'billing', [CompletionResultType]::ParameterValue, 'Show a user''s calls, blocks and cost')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;call;record' {
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'What the call is charged as: a service that is metered in seconds')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When; now unless given')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'An id of your own: the same id again is the same call and counts once')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--backfill', '--backfill', [CompletionResultType]::ParameterName, 'Take an old time')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;call;billing' {
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'What calls are charged as')
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;call;help' {
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record one call')
            [CompletionResult]::new('billing', 'billing', [CompletionResultType]::ParameterValue, 'Show a user''s calls, blocks and cost')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;call;help;record' {
            break
        }
        'payg;call;help;billing' {
            break
        }
        'payg;call;help;help' {
            break
        }
        'payg;clock' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Mark the database as a test, for ever, and let its clock stand')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show when it is by the test database''s clock')
            [CompletionResult]::new('advance', 'advance', [CompletionResultType]::ParameterValue, 'Let the clock travel: whatever is due on the way is done at its time, and months are billed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;clock;start' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When it stands; now unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;clock;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;clock;advance' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Until when')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;clock;help' {
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Mark the database as a test, for ever, and let its clock stand')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show when it is by the test database''s clock')
            [CompletionResult]::new('advance', 'advance', [CompletionResultType]::ParameterValue, 'Let the clock travel: whatever is due on the way is done at its time, and months are billed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;clock;help;start' {
            break
        }
        'payg;clock;help;show' {
            break
        }
        'payg;clock;help;advance' {
            break
        }
        'payg;clock;help;help' {
            break
        }
        'payg;cost' {
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'A month, as 2026-10 or "last month"')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day or instant, as 2026-10-01 or 2026-10-01T12:00:00Z')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day, which is in it, or the instant where it ends; now unless given')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only of one service')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;limit' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the limits that are set, those for all customers first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what limits a customer now, and how much of it is left')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;limit;set' {
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'Whoever subscribes to this plan and has no such limit of its own')
            [CompletionResult]::new('--quota', '--quota', [CompletionResultType]::ParameterName, 'Units of a service in a period, or unlimited')
            [CompletionResult]::new('--spend', '--spend', [CompletionResultType]::ParameterName, 'What usage may cost in a period, of one service or of all together, or unlimited')
            [CompletionResult]::new('--own-spend', '--own-spend', [CompletionResultType]::ParameterName, 'What a customer caps itself at in a period; it holds beside what operators set')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Requests per second, or unlimited')
            [CompletionResult]::new('--concurrent', '--concurrent', [CompletionResultType]::ParameterName, 'Requests that may be in work at once, or unlimited')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'The service whose usage is limited')
            [CompletionResult]::new('--per', '--per', [CompletionResultType]::ParameterName, 'Over which period a quota or a spend cap counts, by the customer''s calendar')
            [CompletionResult]::new('--burst', '--burst', [CompletionResultType]::ParameterName, 'Requests that may come at once after a pause; one second''s worth unless given')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency of a spend cap; the customer''s or billing.currency unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Every customer that has no such limit of its own, and none of a plan')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;limit;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only one customer''s own')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Only of one service')
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'Only those of one plan')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('--for-all', '--for-all', [CompletionResultType]::ParameterName, 'Only the limits for all customers')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;limit;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;limit;remove' {
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'Whoever subscribes to this plan and has no such limit of its own')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What is no longer limited')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'The service whose usage is limited')
            [CompletionResult]::new('--per', '--per', [CompletionResultType]::ParameterName, 'Over which period it counts')
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency of a spend cap; the customer''s or billing.currency unless given')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Every customer that has no such limit of its own, and none of a plan')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;limit;help' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the limits that are set, those for all customers first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what limits a customer now, and how much of it is left')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;limit;help;set' {
            break
        }
        'payg;limit;help;list' {
            break
        }
        'payg;limit;help;show' {
            break
        }
        'payg;limit;help;remove' {
            break
        }
        'payg;limit;help;help' {
            break
        }
        'payg;tax' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a tax''s rate for invoices from now on; a new name is added')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the taxes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one tax')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;tax;set' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;tax;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;tax;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;tax;help' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a tax''s rate for invoices from now on; a new name is added')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the taxes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one tax')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;tax;help;set' {
            break
        }
        'payg;tax;help;list' {
            break
        }
        'payg;tax;help;show' {
            break
        }
        'payg;tax;help;help' {
            break
        }
        'payg;webhook' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Send a customer''s events to an address; the secret that they are signed with is shown once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List where webhooks are sent')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one, without its secret')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change where it is, and what it is told')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Send nothing to it until it is enabled; what waits for it has failed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Send to it again what happens from now on; payg event resend brings back what it missed')
            [CompletionResult]::new('rotate-secret', 'rotate-secret', [CompletionResultType]::ParameterValue, 'Give it a new secret, shown once; for a day the old one signs beside it')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send it a webhook.test event now and show what it answers')
            [CompletionResult]::new('listen', 'listen', [CompletionResultType]::ParameterValue, 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Send nothing to it any more; what was sent stays in the log')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;webhook;add' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Whose events')
            [CompletionResult]::new('--event', '--event', [CompletionResultType]::ParameterName, 'Which events: one as invoice.issued, all of a noun as invoice.*, or *; all unless given')
            [CompletionResult]::new('--field', '--field', [CompletionResultType]::ParameterName, 'Of payments, only changes of this field, as status or party.bsb; all unless given')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'To tell it from others')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;list' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those that are enabled, or disabled')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--failing', '--failing', [CompletionResultType]::ParameterName, 'Only those that fail, or to which nothing is sent any more because they did')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;update' {
            [CompletionResult]::new('--url', '--url', [CompletionResultType]::ParameterName, 'Where to')
            [CompletionResult]::new('--event', '--event', [CompletionResultType]::ParameterName, 'Which events: one as invoice.issued, all of a noun as invoice.*, or *; all unless given')
            [CompletionResult]::new('--field', '--field', [CompletionResultType]::ParameterName, 'Of payments, only changes of this field, as status or party.bsb; all unless given')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'To tell it from others')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;disable' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;enable' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;rotate-secret' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;test' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;listen' {
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Address and port to listen on; port 0 is any free one')
            [CompletionResult]::new('--secret', '--secret', [CompletionResultType]::ParameterName, 'The endpoint''s secret, whsec_…; without it signatures are not checked')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'What to answer; a wrong signature is answered 401')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;remove' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;webhook;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Send a customer''s events to an address; the secret that they are signed with is shown once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List where webhooks are sent')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one, without its secret')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change where it is, and what it is told')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Send nothing to it until it is enabled; what waits for it has failed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Send to it again what happens from now on; payg event resend brings back what it missed')
            [CompletionResult]::new('rotate-secret', 'rotate-secret', [CompletionResultType]::ParameterValue, 'Give it a new secret, shown once; for a day the old one signs beside it')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send it a webhook.test event now and show what it answers')
            [CompletionResult]::new('listen', 'listen', [CompletionResultType]::ParameterValue, 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Send nothing to it any more; what was sent stays in the log')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;webhook;help;add' {
            break
        }
        'payg;webhook;help;list' {
            break
        }
        'payg;webhook;help;show' {
            break
        }
        'payg;webhook;help;update' {
            break
        }
        'payg;webhook;help;disable' {
            break
        }
        'payg;webhook;help;enable' {
            break
        }
        'payg;webhook;help;rotate-secret' {
            break
        }
        'payg;webhook;help;test' {
            break
        }
        'payg;webhook;help;listen' {
            break
        }
        'payg;webhook;help;remove' {
            break
        }
        'payg;webhook;help;help' {
            break
        }
        'payg;event' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what happened, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an event with its deliveries and every try')
            [CompletionResult]::new('tail', 'tail', [CompletionResultType]::ParameterValue, 'Print what happens from now on, until Ctrl-C')
            [CompletionResult]::new('resend', 'resend', [CompletionResultType]::ParameterValue, 'Send an event again with the id that it had, or all that failed at an endpoint since a time')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;event;list' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--event', '--event', [CompletionResultType]::ParameterName, 'Only of this kind, as invoice.issued')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only from then on')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;event;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;event;tail' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--event', '--event', [CompletionResultType]::ParameterName, 'Only of this kind, as invoice.issued')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;event;resend' {
            [CompletionResult]::new('--webhook', '--webhook', [CompletionResultType]::ParameterName, 'To this endpoint alone: its id or address')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Since when, with --failed')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--failed', '--failed', [CompletionResultType]::ParameterName, 'All that failed there')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;event;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what happened, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an event with its deliveries and every try')
            [CompletionResult]::new('tail', 'tail', [CompletionResultType]::ParameterValue, 'Print what happens from now on, until Ctrl-C')
            [CompletionResult]::new('resend', 'resend', [CompletionResultType]::ParameterValue, 'Send an event again with the id that it had, or all that failed at an endpoint since a time')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;event;help;list' {
            break
        }
        'payg;event;help;show' {
            break
        }
        'payg;event;help;tail' {
            break
        }
        'payg;event;help;resend' {
            break
        }
        'payg;event;help;help' {
            break
        }
        'payg;key' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an API key; it is shown once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List API keys, of everybody unless somebody is named')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one API key, without its secret')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Revoke an API key: within a second no server lets it in')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;key;create' {
            [CompletionResult]::new('--operator', '--operator', [CompletionResultType]::ParameterName, 'An operator''s e-mail address or id, instead of a customer')
            [CompletionResult]::new('--scope', '--scope', [CompletionResultType]::ParameterName, 'What it allows: usage:write, usage:read, billing:read, calls, account, internal, payments; all unless given')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'To tell it from others')
            [CompletionResult]::new('--expires', '--expires', [CompletionResultType]::ParameterName, 'From when on it lets nobody in: a day or an RFC 3339 time')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;key;list' {
            [CompletionResult]::new('--operator', '--operator', [CompletionResultType]::ParameterName, 'An operator''s e-mail address or id, instead of a customer')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only those that were revoked, or only those that were not')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;key;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;key;revoke' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;key;rotate' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;key;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an API key; it is shown once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List API keys, of everybody unless somebody is named')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one API key, without its secret')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Revoke an API key: within a second no server lets it in')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;key;help;create' {
            break
        }
        'payg;key;help;list' {
            break
        }
        'payg;key;help;show' {
            break
        }
        'payg;key;help;revoke' {
            break
        }
        'payg;key;help;rotate' {
            break
        }
        'payg;key;help;help' {
            break
        }
        'payg;member' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a member; a letter says how to set a password')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List members, of every company unless one is named')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one member')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a member; what is not given stays')
            [CompletionResult]::new('invite', 'invite', [CompletionResultType]::ParameterValue, 'Write a member another letter by which it sets its password; the one before is good for nothing')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a member: it is logged out at once and logs in no more')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;member;add' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'What the member logs in with; no other member has it')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'manager (all that the company may) or viewer (looks only)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;member;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'Only those of one company')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Only managers, or only viewers')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;member;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;member;update' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'manager or viewer')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;member;invite' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;member;remove' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;member;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a member; a letter says how to set a password')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List members, of every company unless one is named')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one member')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a member; what is not given stays')
            [CompletionResult]::new('invite', 'invite', [CompletionResultType]::ParameterValue, 'Write a member another letter by which it sets its password; the one before is good for nothing')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a member: it is logged out at once and logs in no more')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;member;help;add' {
            break
        }
        'payg;member;help;list' {
            break
        }
        'payg;member;help;show' {
            break
        }
        'payg;member;help;update' {
            break
        }
        'payg;member;help;invite' {
            break
        }
        'payg;member;help;remove' {
            break
        }
        'payg;member;help;help' {
            break
        }
        'payg;operator' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an operator')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the operators')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one operator')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change an operator; what is not given stays')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let an operator do nothing from now on; the last admin stays')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled operator work again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which an operator sets a new password')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;operator;create' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'What the operator logs in with; unique')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'admin (everything), operator (the daily work) or viewer (looks only)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Ask for a password without showing it')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read a password from the first line of standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;operator;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Only those in a role')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only enabled or only disabled ones')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;operator;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;operator;update' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'For people to read')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'What the operator logs in with; unique')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'admin, operator or viewer; the last admin stays one')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Ask for a password without showing it')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read a password from the first line of standard input')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;operator;disable' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;operator;enable' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;operator;reset-password' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;operator;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an operator')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the operators')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one operator')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change an operator; what is not given stays')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let an operator do nothing from now on; the last admin stays')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled operator work again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which an operator sets a new password')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;operator;help;create' {
            break
        }
        'payg;operator;help;list' {
            break
        }
        'payg;operator;help;show' {
            break
        }
        'payg;operator;help;update' {
            break
        }
        'payg;operator;help;disable' {
            break
        }
        'payg;operator;help;enable' {
            break
        }
        'payg;operator;help;reset-password' {
            break
        }
        'payg;operator;help;help' {
            break
        }
        'payg;config' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show every setting, and what it means')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Show one setting')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Show which files are read, strongest first')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Read the whole configuration and say whether it is right')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;config;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--show-origin', '--show-origin', [CompletionResultType]::ParameterName, 'Show the file and line, variable or flag that each value comes from')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;config;get' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;config;path' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;config;check' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;config;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show every setting, and what it means')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Show one setting')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Show which files are read, strongest first')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Read the whole configuration and say whether it is right')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;config;help;list' {
            break
        }
        'payg;config;help;get' {
            break
        }
        'payg;config;help;path' {
            break
        }
        'payg;config;help;check' {
            break
        }
        'payg;config;help;help' {
            break
        }
        'payg;db' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show which database it is and how far its schema has come')
            [CompletionResult]::new('migrate', 'migrate', [CompletionResultType]::ParameterValue, 'Make the database if there is none, and bring its schema to this version')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write everything into one new SQLite file, while payg goes on working')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup in the place of the database')
            [CompletionResult]::new('copy', 'copy', [CompletionResultType]::ParameterValue, 'Copy everything to another, empty database, and prove that nothing changed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;db;status' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;db;migrate' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;db;backup' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;db;restore' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;db;copy' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The empty database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;db;help' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show which database it is and how far its schema has come')
            [CompletionResult]::new('migrate', 'migrate', [CompletionResultType]::ParameterValue, 'Make the database if there is none, and bring its schema to this version')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write everything into one new SQLite file, while payg goes on working')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup in the place of the database')
            [CompletionResult]::new('copy', 'copy', [CompletionResultType]::ParameterValue, 'Copy everything to another, empty database, and prove that nothing changed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;db;help;status' {
            break
        }
        'payg;db;help;migrate' {
            break
        }
        'payg;db;help;backup' {
            break
        }
        'payg;db;help;restore' {
            break
        }
        'payg;db;help;copy' {
            break
        }
        'payg;db;help;help' {
            break
        }
        'payg;demo' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'The folder to make')
            [CompletionResult]::new('--months', '--months', [CompletionResultType]::ParameterName, 'Months of usage, the last one October 2026')
            [CompletionResult]::new('--seed', '--seed', [CompletionResultType]::ParameterName, 'What the figures are drawn from')
            [CompletionResult]::new('--events', '--events', [CompletionResultType]::ParameterName, 'Events in all months together')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Make a demo anew that is in the folder already')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;doctor' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;init' {
            [CompletionResult]::new('--currency', '--currency', [CompletionResultType]::ParameterName, 'The currency of new customers [default: USD]')
            [CompletionResult]::new('--time-zone', '--time-zone', [CompletionResultType]::ParameterName, 'The time zone of customers without their own [default: UTC]')
            [CompletionResult]::new('--timezone', '--timezone', [CompletionResultType]::ParameterName, 'The time zone of customers without their own [default: UTC]')
            [CompletionResult]::new('--operator-email', '--operator-email', [CompletionResultType]::ParameterName, 'The first operator''s e-mail address, to log in with')
            [CompletionResult]::new('--operator-name', '--operator-name', [CompletionResultType]::ParameterName, 'The first operator''s name [default: the e-mail address]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read the first operator''s password from the first line of standard input')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Write the configuration anew where there is one; what is not given stays as it is')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List mails, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a mail: how far it got, and what it says')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show what a mail of a kind would say, with a letter made up')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send a mail with a letter made up to an address, to see that mail works')
            [CompletionResult]::new('send', 'send', [CompletionResultType]::ParameterValue, 'Send everything that is due now; a server does so by itself')
            [CompletionResult]::new('resend', 'resend', [CompletionResultType]::ParameterValue, 'Send a mail once more')
            [CompletionResult]::new('wish', 'wish', [CompletionResultType]::ParameterValue, 'Set what a customer wishes of mail')
            [CompletionResult]::new('template', 'template', [CompletionResultType]::ParameterValue, 'The templates of mails; files in the folder mail.templates stand in for them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;mail;list' {
            [CompletionResult]::new('--customer', '--customer', [CompletionResultType]::ParameterName, 'Only this customer''s')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Only waiting, sent or failed ones')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only of this kind, as invoice.issued')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most so many (50 unless csv or jsonl, which show all)')
            [CompletionResult]::new('--cursor', '--cursor', [CompletionResultType]::ParameterName, 'Go on where an earlier list was cut')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Order by a field; -FIELD is the largest first')
            [CompletionResult]::new('--search', '--search', [CompletionResultType]::ParameterName, 'Only what this text finds: part of a name, how a word of it begins, or whose a document is')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show all of them')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;preview' {
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'In this language instead of mail.language: en or ru')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--html', '--html', [CompletionResultType]::ParameterName, 'The HTML instead of the text')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;test' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'In this language instead of mail.language: en or ru')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;send' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;resend' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'To this address instead')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;wish' {
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'The language of its mails: en or ru')
            [CompletionResult]::new('--courtesies', '--courtesies', [CompletionResultType]::ParameterName, 'Whether mails come that are not owed to it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;template' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the templates and where each comes from')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a template as it is in force, to copy it into the folder mail.templates and change it there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;mail;template;list' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only of this kind')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;template;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;mail;template;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the templates and where each comes from')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a template as it is in force, to copy it into the folder mail.templates and change it there')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;mail;template;help;list' {
            break
        }
        'payg;mail;template;help;show' {
            break
        }
        'payg;mail;template;help;help' {
            break
        }
        'payg;mail;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List mails, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a mail: how far it got, and what it says')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show what a mail of a kind would say, with a letter made up')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send a mail with a letter made up to an address, to see that mail works')
            [CompletionResult]::new('send', 'send', [CompletionResultType]::ParameterValue, 'Send everything that is due now; a server does so by itself')
            [CompletionResult]::new('resend', 'resend', [CompletionResultType]::ParameterValue, 'Send a mail once more')
            [CompletionResult]::new('wish', 'wish', [CompletionResultType]::ParameterValue, 'Set what a customer wishes of mail')
            [CompletionResult]::new('template', 'template', [CompletionResultType]::ParameterValue, 'The templates of mails; files in the folder mail.templates stand in for them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;mail;help;list' {
            break
        }
        'payg;mail;help;show' {
            break
        }
        'payg;mail;help;preview' {
            break
        }
        'payg;mail;help;test' {
            break
        }
        'payg;mail;help;send' {
            break
        }
        'payg;mail;help;resend' {
            break
        }
        'payg;mail;help;wish' {
            break
        }
        'payg;mail;help;template' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the templates and where each comes from')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a template as it is in force, to copy it into the folder mail.templates and change it there')
            break
        }
        'payg;mail;help;template;list' {
            break
        }
        'payg;mail;help;template;show' {
            break
        }
        'payg;mail;help;help' {
            break
        }
        'payg;man' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'Write every page into this folder')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;version' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;work' {
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Do what is due at that time: a day or an RFC 3339 time')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is printed; a table on a terminal, plain tab-separated text in a pipe')
            [CompletionResult]::new('--database-url', '--database-url', [CompletionResultType]::ParameterName, 'The database: sqlite:FILE or postgres://…')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Read this configuration instead of ./payg.toml')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour on standard error and in tables')
            [CompletionResult]::new('--once', '--once', [CompletionResultType]::ParameterName, 'Do what is due now, and end')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do the work, show what it does, and keep nothing of it')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask; fail where an answer is needed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'payg;help' {
            [CompletionResult]::new('proxy', 'proxy', [CompletionResultType]::ParameterValue, 'Stand in front of an API: let in whoever has a key and a limit left, forward, charge what succeeded')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve programs and people over HTTP until Ctrl-C')
            [CompletionResult]::new('sandbox', 'sandbox', [CompletionResultType]::ParameterValue, 'Run a payment gateway to try payg against')
            [CompletionResult]::new('bill', 'bill', [CompletionResultType]::ParameterValue, 'Bill a month: one invoice for each customer that used something')
            [CompletionResult]::new('payment', 'payment', [CompletionResultType]::ParameterValue, 'Manage payments: create them, move their money, settle what went wrong')
            [CompletionResult]::new('refund', 'refund', [CompletionResultType]::ParameterValue, 'Give money back: all that is left of a payment or a paid invoice, or a part of it; a refund that failed is tried again')
            [CompletionResult]::new('dispute', 'dispute', [CompletionResultType]::ParameterValue, 'Manage disputes; payg payment dispute opens one')
            [CompletionResult]::new('reconcile', 'reconcile', [CompletionResultType]::ParameterValue, 'Compare payg with its gateways: settle what they have decided, and print every difference')
            [CompletionResult]::new('quarantine', 'quarantine', [CompletionResultType]::ParameterValue, 'Manage what gateways showed that fits nothing that was asked of them; nothing of it is booked')
            [CompletionResult]::new('credit-note', 'credit-note', [CompletionResultType]::ParameterValue, 'Look at credit notes; payg invoice credit makes them')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a figure down to the events')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export everything of one kind, streamed as CSV or JSON lines')
            [CompletionResult]::new('invoice', 'invoice', [CompletionResultType]::ParameterValue, 'Look at invoices, take their money, void them, credit them, write them off')
            [CompletionResult]::new('ledger', 'ledger', [CompletionResultType]::ParameterValue, 'Look at the double-entry ledger under invoices and credit notes')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove the books: events, sums, invoices, transfers, accounts, numbers, the audit trail')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'See how the business goes: recurring revenue, revenue, usage, what is owed')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Look at who changed what, and prove that the trail was not changed')
            [CompletionResult]::new('bank', 'bank', [CompletionResultType]::ParameterValue, 'Exchange direct-entry files with a bank')
            [CompletionResult]::new('bench', 'bench', [CompletionResultType]::ParameterValue, 'Measure payg beside the bare database, on tables or a file of its own')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completions for a shell')
            [CompletionResult]::new('user', 'user', [CompletionResultType]::ParameterValue, 'Manage users: customers who use metered services')
            [CompletionResult]::new('company', 'company', [CompletionResultType]::ParameterValue, 'Manage companies: customers who take payments through payg')
            [CompletionResult]::new('service', 'service', [CompletionResultType]::ParameterValue, 'Manage services: what is metered')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Manage plans: what is sold by the month or year')
            [CompletionResult]::new('subscription', 'subscription', [CompletionResultType]::ParameterValue, 'Manage subscriptions: who bought which plan')
            [CompletionResult]::new('price', 'price', [CompletionResultType]::ParameterValue, 'Manage prices: what services cost, from when on, for whom')
            [CompletionResult]::new('usage', 'usage', [CompletionResultType]::ParameterValue, 'Record, import, show and correct usage')
            [CompletionResult]::new('call', 'call', [CompletionResultType]::ParameterValue, 'Record calls and show what they come to')
            [CompletionResult]::new('clock', 'clock', [CompletionResultType]::ParameterValue, 'Travel in time on a database that is marked as a test')
            [CompletionResult]::new('cost', 'cost', [CompletionResultType]::ParameterValue, 'Show what a customer''s usage costs, exactly, by service and price version')
            [CompletionResult]::new('limit', 'limit', [CompletionResultType]::ParameterValue, 'Manage limits: how much customers may use, spend and send')
            [CompletionResult]::new('tax', 'tax', [CompletionResultType]::ParameterValue, 'Manage taxes, which customers are given by name')
            [CompletionResult]::new('webhook', 'webhook', [CompletionResultType]::ParameterValue, 'Manage where webhooks are sent')
            [CompletionResult]::new('event', 'event', [CompletionResultType]::ParameterValue, 'Look at what happened and was told, and tell it again')
            [CompletionResult]::new('key', 'key', [CompletionResultType]::ParameterValue, 'Manage API keys: what programs show to be let in')
            [CompletionResult]::new('member', 'member', [CompletionResultType]::ParameterValue, 'Manage the members of companies: people who log in for one')
            [CompletionResult]::new('operator', 'operator', [CompletionResultType]::ParameterValue, 'Manage operators: people who run payg')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show the configuration and where it comes from')
            [CompletionResult]::new('db', 'db', [CompletionResultType]::ParameterValue, 'Look after the database: schema, backups, moving')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Make a small business with a year of usage, bill it, and show what came of it')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check the database, its schema, the settings that lose data, clock, ledger, prices, gateway and disk')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Set payg up: configuration, database, first operator')
            [CompletionResult]::new('mail', 'mail', [CompletionResultType]::ParameterValue, 'Letters by e-mail: preview them, send them, see what became of them')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page, or write a page for each command')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show which payg this is')
            [CompletionResult]::new('work', 'work', [CompletionResultType]::ParameterValue, 'Do the background work: send attempts, ask about notices, try declined payments again, deliver webhooks')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'payg;help;proxy' {
            break
        }
        'payg;help;serve' {
            break
        }
        'payg;help;sandbox' {
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Serve the YooKassa API, version 3, with test cards and faults on order, until Ctrl-C')
            break
        }
        'payg;help;sandbox;serve' {
            break
        }
        'payg;help;bill' {
            break
        }
        'payg;help;payment' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a payment of a company; nobody is asked for money until it is processed')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List payments, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a payment with its attempts, refunds and disputes')
            [CompletionResult]::new('process', 'process', [CompletionResultType]::ParameterValue, 'Ask the gateway to move a payment''s money')
            [CompletionResult]::new('capture', 'capture', [CompletionResultType]::ParameterValue, 'Take the money that the gateway only reserved, or a part of it; the rest is let go')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Give a payment up that was not processed yet, or whose money is only reserved')
            [CompletionResult]::new('dispute', 'dispute', [CompletionResultType]::ParameterValue, 'Open a dispute: the payer''s bank asks the money back')
            [CompletionResult]::new('retry', 'retry', [CompletionResultType]::ParameterValue, 'Try a payment again: one that waits for its next attempt, or one that failed as a new payment')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record money that was paid for an invoice in another way: cash, a bank transfer')
            [CompletionResult]::new('correct', 'correct', [CompletionResultType]::ParameterValue, 'Correct what a payment says, or how one ended that no gateway can decide; the reason is kept')
            break
        }
        'payg;help;payment;create' {
            break
        }
        'payg;help;payment;list' {
            break
        }
        'payg;help;payment;show' {
            break
        }
        'payg;help;payment;process' {
            break
        }
        'payg;help;payment;capture' {
            break
        }
        'payg;help;payment;cancel' {
            break
        }
        'payg;help;payment;dispute' {
            break
        }
        'payg;help;payment;retry' {
            break
        }
        'payg;help;payment;record' {
            break
        }
        'payg;help;payment;correct' {
            break
        }
        'payg;help;refund' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List refunds, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one refund')
            break
        }
        'payg;help;refund;list' {
            break
        }
        'payg;help;refund;show' {
            break
        }
        'payg;help;dispute' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List disputes, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one dispute')
            [CompletionResult]::new('respond', 'respond', [CompletionResultType]::ParameterValue, 'Answer a dispute: it is then under review')
            [CompletionResult]::new('win', 'win', [CompletionResultType]::ParameterValue, 'Say that a dispute was decided for us: the money is back')
            [CompletionResult]::new('lose', 'lose', [CompletionResultType]::ParameterValue, 'Say that a dispute was decided against us: the money is gone')
            break
        }
        'payg;help;dispute;list' {
            break
        }
        'payg;help;dispute;show' {
            break
        }
        'payg;help;dispute;respond' {
            break
        }
        'payg;help;dispute;win' {
            break
        }
        'payg;help;dispute;lose' {
            break
        }
        'payg;help;reconcile' {
            break
        }
        'payg;help;quarantine' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what nobody has dealt with yet, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one, with what its gateway said')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say that one was dealt with, and how; the reason is kept')
            break
        }
        'payg;help;quarantine;list' {
            break
        }
        'payg;help;quarantine;show' {
            break
        }
        'payg;help;quarantine;resolve' {
            break
        }
        'payg;help;credit-note' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List credit notes, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a credit note with its lines')
            [CompletionResult]::new('pdf', 'pdf', [CompletionResultType]::ParameterValue, 'Write credit notes as PDF files')
            break
        }
        'payg;help;credit-note;list' {
            break
        }
        'payg;help;credit-note;show' {
            break
        }
        'payg;help;credit-note;pdf' {
            break
        }
        'payg;help;explain' {
            [CompletionResult]::new('invoice', 'invoice', [CompletionResultType]::ParameterValue, 'Explain an invoice or one of its lines: usage, price, tiers, rounding, tax')
            [CompletionResult]::new('credit-note', 'credit-note', [CompletionResultType]::ParameterValue, 'Explain a credit note: what was left of its invoice, its lines, its share of the tax')
            [CompletionResult]::new('cost', 'cost', [CompletionResultType]::ParameterValue, 'Explain what a customer''s usage costs so far, and what the month comes to if it goes on')
            [CompletionResult]::new('subscription', 'subscription', [CompletionResultType]::ParameterValue, 'Explain what a subscription was charged: periods, changes by the day, what went back')
            [CompletionResult]::new('payment', 'payment', [CompletionResultType]::ParameterValue, 'Explain a payment: what it is for, its fee, what is left of it')
            [CompletionResult]::new('refund', 'refund', [CompletionResultType]::ParameterValue, 'Explain a refund: what could go back, and what it rests on')
            break
        }
        'payg;help;explain;invoice' {
            break
        }
        'payg;help;explain;credit-note' {
            break
        }
        'payg;help;explain;cost' {
            break
        }
        'payg;help;explain;subscription' {
            break
        }
        'payg;help;explain;payment' {
            break
        }
        'payg;help;explain;refund' {
            break
        }
        'payg;help;export' {
            break
        }
        'payg;help;invoice' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List invoices, the newest month first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an invoice with its lines, taxes and credit notes')
            [CompletionResult]::new('pay', 'pay', [CompletionResultType]::ParameterValue, 'Take what is due of an invoice through a gateway')
            [CompletionResult]::new('pdf', 'pdf', [CompletionResultType]::ParameterValue, 'Write invoices as PDF files')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Void an invoice as a whole; its month can be billed again')
            [CompletionResult]::new('credit', 'credit', [CompletionResultType]::ParameterValue, 'Credit an amount, a line or the rest of an invoice by a credit note')
            [CompletionResult]::new('write-off', 'write-off', [CompletionResultType]::ParameterValue, 'Give up what of an invoice nobody will pay: it becomes a loss, and is not asked for again')
            break
        }
        'payg;help;invoice;list' {
            break
        }
        'payg;help;invoice;show' {
            break
        }
        'payg;help;invoice;pay' {
            break
        }
        'payg;help;invoice;pdf' {
            break
        }
        'payg;help;invoice;void' {
            break
        }
        'payg;help;invoice;credit' {
            break
        }
        'payg;help;invoice;write-off' {
            break
        }
        'payg;help;ledger' {
            [CompletionResult]::new('balance', 'balance', [CompletionResultType]::ParameterValue, 'Show what accounts stand at; a positive balance is owed by the customer')
            [CompletionResult]::new('transfers', 'transfers', [CompletionResultType]::ParameterValue, 'List transfers by customer, and each customer''s in the order they were made')
            [CompletionResult]::new('trial-balance', 'trial-balance', [CompletionResultType]::ParameterValue, 'Show that debits and credits are equal in every currency')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Export every transfer, for a spreadsheet or as a journal that hledger checks')
            break
        }
        'payg;help;ledger;balance' {
            break
        }
        'payg;help;ledger;transfers' {
            break
        }
        'payg;help;ledger;trial-balance' {
            break
        }
        'payg;help;ledger;export' {
            break
        }
        'payg;help;verify' {
            break
        }
        'payg;help;report' {
            [CompletionResult]::new('mrr', 'mrr', [CompletionResultType]::ParameterValue, 'Show the monthly recurring revenue and why it moved')
            [CompletionResult]::new('revenue', 'revenue', [CompletionResultType]::ParameterValue, 'Show what was invoiced, month by month')
            [CompletionResult]::new('usage', 'usage', [CompletionResultType]::ParameterValue, 'Show what was used, month by month')
            [CompletionResult]::new('aging', 'aging', [CompletionResultType]::ParameterValue, 'Show what is owed on invoices, by the days since they were issued')
            break
        }
        'payg;help;report;mrr' {
            break
        }
        'payg;help;report;revenue' {
            break
        }
        'payg;help;report;usage' {
            break
        }
        'payg;help;report;aging' {
            break
        }
        'payg;help;audit' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what was changed, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one change with what was before and after it')
            [CompletionResult]::new('seal', 'seal', [CompletionResultType]::ParameterValue, 'Seal what was changed since the last seal; payg serve does it by itself')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Prove that the trail is as it was sealed; exits 1 when it is not')
            break
        }
        'payg;help;audit;list' {
            break
        }
        'payg;help;audit;show' {
            break
        }
        'payg;help;audit;seal' {
            break
        }
        'payg;help;audit;verify' {
            break
        }
        'payg;help;bank' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write what waits for the bank into a file in the ABA format')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the files, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a file and what came of each payment in it')
            [CompletionResult]::new('accept', 'accept', [CompletionResultType]::ParameterValue, 'Say that the bank took a file: what does not come back in time has moved')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Say that the bank did not take a file: what is in it goes into the next one')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Read what the bank sent back: payments fail, or are disputed when they had settled')
            break
        }
        'payg;help;bank;export' {
            break
        }
        'payg;help;bank;list' {
            break
        }
        'payg;help;bank;show' {
            break
        }
        'payg;help;bank;accept' {
            break
        }
        'payg;help;bank;reject' {
            break
        }
        'payg;help;bank;import' {
            break
        }
        'payg;help;bench' {
            [CompletionResult]::new('ingest', 'ingest', [CompletionResultType]::ParameterValue, 'Take usage in: dedup, sums, durable commit; against the bare insert of the same rows')
            [CompletionResult]::new('cost', 'cost', [CompletionResultType]::ParameterValue, 'Ask what a busy customer''s month costs; against the database adding up its events')
            [CompletionResult]::new('bill', 'bill', [CompletionResultType]::ParameterValue, 'Bill a month; against the bare insert of the same invoices, lines and transfers')
            [CompletionResult]::new('http', 'http', [CompletionResultType]::ParameterValue, 'Serve HTTP: single events and batches over real sockets, and a crowd that reads and writes')
            [CompletionResult]::new('webhooks', 'webhooks', [CompletionResultType]::ParameterValue, 'Deliver events to ten endpoints on this machine, one of which hangs; against sending them unstored')
            [CompletionResult]::new('payments', 'payments', [CompletionResultType]::ParameterValue, 'Post to the ledger in batches, against one transaction each; create payments over HTTP, against the bare insert of the same rows')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Renew the subscriptions that are due among millions, through a gateway in process; against the bare insert of the same rows')
            [CompletionResult]::new('pages', 'pages', [CompletionResultType]::ParameterValue, 'Ask for every page that operators see, with many customers behind it: lists in each filter and order, searches, one of each thing')
            break
        }
        'payg;help;bench;ingest' {
            break
        }
        'payg;help;bench;cost' {
            break
        }
        'payg;help;bench;bill' {
            break
        }
        'payg;help;bench;http' {
            break
        }
        'payg;help;bench;webhooks' {
            break
        }
        'payg;help;bench;payments' {
            break
        }
        'payg;help;bench;renew' {
            break
        }
        'payg;help;bench;pages' {
            break
        }
        'payg;help;completion' {
            break
        }
        'payg;help;user' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a user')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the users')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one user')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a user; what is not given stays, what is given empty goes')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let a user use nothing from now on; what is owed stays owed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled user use services again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which a user sets a new password')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show what happened to a user''s money: subscriptions, charges, payments, refunds and invoices')
            break
        }
        'payg;help;user;create' {
            break
        }
        'payg;help;user;list' {
            break
        }
        'payg;help;user;show' {
            break
        }
        'payg;help;user;update' {
            break
        }
        'payg;help;user;disable' {
            break
        }
        'payg;help;user;enable' {
            break
        }
        'payg;help;user;reset-password' {
            break
        }
        'payg;help;user;history' {
            break
        }
        'payg;help;company' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a company')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the companies')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one company')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a company; what is not given stays, what is given empty goes')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let a company use nothing from now on; what is owed stays owed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled company use services again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which a company sets a new password')
            break
        }
        'payg;help;company;create' {
            break
        }
        'payg;help;company;list' {
            break
        }
        'payg;help;company;show' {
            break
        }
        'payg;help;company;update' {
            break
        }
        'payg;help;company;disable' {
            break
        }
        'payg;help;company;enable' {
            break
        }
        'payg;help;company;reset-password' {
            break
        }
        'payg;help;service' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a service')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the services')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one service')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a service; its code and its aggregation stay, because stored usage was counted by them')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'Let a service take no new usage; what was used is still billed')
            [CompletionResult]::new('unarchive', 'unarchive', [CompletionResultType]::ParameterValue, 'Let an archived service take usage again')
            break
        }
        'payg;help;service;create' {
            break
        }
        'payg;help;service;list' {
            break
        }
        'payg;help;service;show' {
            break
        }
        'payg;help;service;update' {
            break
        }
        'payg;help;service;archive' {
            break
        }
        'payg;help;service;unarchive' {
            break
        }
        'payg;help;plan' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a plan')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the plans')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one plan with every version of its price')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a plan; another price adds a version, after showing what it changes and asking')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'Sell a plan no more; subscriptions go on')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show the dates and amounts that a subscription would have')
            break
        }
        'payg;help;plan;create' {
            break
        }
        'payg;help;plan;list' {
            break
        }
        'payg;help;plan;show' {
            break
        }
        'payg;help;plan;update' {
            break
        }
        'payg;help;plan;archive' {
            break
        }
        'payg;help;plan;preview' {
            break
        }
        'payg;help;subscription' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Buy a plan for a user; it begins when it is paid')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List subscriptions, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one subscription with its charges, payments and refunds')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'End a subscription with its period, or at once with the refund that is due')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a subscription that was to end go on')
            [CompletionResult]::new('change', 'change', [CompletionResultType]::ParameterValue, 'Change a subscription to another plan or interval, after showing what it comes to and asking')
            [CompletionResult]::new('withdraw-change', 'withdraw-change', [CompletionResultType]::ParameterValue, 'Withdraw a change that waits for its payment or for the next period; it stays what it is')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show what a change of plan or interval would come to')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Ask for the next period now')
            [CompletionResult]::new('forgive', 'forgive', [CompletionResultType]::ParameterValue, 'Forgive a missed payment: the period that was not paid begins all the same')
            [CompletionResult]::new('change-method', 'change-method', [CompletionResultType]::ParameterValue, 'Change the saved method of payment: prints the page on which the payer names another card')
            [CompletionResult]::new('forget-method', 'forget-method', [CompletionResultType]::ParameterValue, 'Forget the saved method of payment; the next period is asked for by a link')
            break
        }
        'payg;help;subscription;create' {
            break
        }
        'payg;help;subscription;list' {
            break
        }
        'payg;help;subscription;show' {
            break
        }
        'payg;help;subscription;cancel' {
            break
        }
        'payg;help;subscription;resume' {
            break
        }
        'payg;help;subscription;change' {
            break
        }
        'payg;help;subscription;withdraw-change' {
            break
        }
        'payg;help;subscription;preview' {
            break
        }
        'payg;help;subscription;renew' {
            break
        }
        'payg;help;subscription;forgive' {
            break
        }
        'payg;help;subscription;change-method' {
            break
        }
        'payg;help;subscription;forget-method' {
            break
        }
        'payg;help;price' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set what a service costs: adds a version, after showing what it changes and asking')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List every version of every price')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show how a price has changed and will change')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one version, or the one in force now')
            [CompletionResult]::new('quote', 'quote', [CompletionResultType]::ParameterValue, 'Say what a quantity would cost under a price')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Say what a month''s real usage would have cost under another price, for each customer')
            break
        }
        'payg;help;price;set' {
            break
        }
        'payg;help;price;list' {
            break
        }
        'payg;help;price;history' {
            break
        }
        'payg;help;price;show' {
            break
        }
        'payg;help;price;quote' {
            break
        }
        'payg;help;price;simulate' {
            break
        }
        'payg;help;usage' {
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record one use of a service')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import usage from a file of any size')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List events in the order of time, with those that were voided')
            [CompletionResult]::new('summary', 'summary', [CompletionResultType]::ParameterValue, 'Add up usage by service, customer or day')
            [CompletionResult]::new('chart', 'chart', [CompletionResultType]::ParameterValue, 'Draw usage over time: quantities of a service, or events of all')
            [CompletionResult]::new('top', 'top', [CompletionResultType]::ParameterValue, 'Show who used most')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Void usage: the events stay, and no longer count')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct an event: it is voided, and one of the same service and time stands in its place')
            break
        }
        'payg;help;usage;record' {
            break
        }
        'payg;help;usage;import' {
            break
        }
        'payg;help;usage;list' {
            break
        }
        'payg;help;usage;summary' {
            break
        }
        'payg;help;usage;chart' {
            break
        }
        'payg;help;usage;top' {
            break
        }
        'payg;help;usage;void' {
            break
        }
        'payg;help;usage;amend' {
            break
        }
        'payg;help;call' {
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record one call')
            [CompletionResult]::new('billing', 'billing', [CompletionResultType]::ParameterValue, 'Show a user''s calls, blocks and cost')
            break
        }
        'payg;help;call;record' {
            break
        }
        'payg;help;call;billing' {
            break
        }
        'payg;help;clock' {
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Mark the database as a test, for ever, and let its clock stand')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show when it is by the test database''s clock')
            [CompletionResult]::new('advance', 'advance', [CompletionResultType]::ParameterValue, 'Let the clock travel: whatever is due on the way is done at its time, and months are billed')
            break
        }
        'payg;help;clock;start' {
            break
        }
        'payg;help;clock;show' {
            break
        }
        'payg;help;clock;advance' {
            break
        }
        'payg;help;cost' {
            break
        }
        'payg;help;limit' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a limit, for one customer, for who subscribes to a plan, or for all; servers heed it within a second')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the limits that are set, those for all customers first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what limits a customer now, and how much of it is left')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a limit away; the one behind it holds again, if there is one: of a plan, or for all')
            break
        }
        'payg;help;limit;set' {
            break
        }
        'payg;help;limit;list' {
            break
        }
        'payg;help;limit;show' {
            break
        }
        'payg;help;limit;remove' {
            break
        }
        'payg;help;tax' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a tax''s rate for invoices from now on; a new name is added')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the taxes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one tax')
            break
        }
        'payg;help;tax;set' {
            break
        }
        'payg;help;tax;list' {
            break
        }
        'payg;help;tax;show' {
            break
        }
        'payg;help;webhook' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Send a customer''s events to an address; the secret that they are signed with is shown once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List where webhooks are sent')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one, without its secret')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change where it is, and what it is told')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Send nothing to it until it is enabled; what waits for it has failed')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Send to it again what happens from now on; payg event resend brings back what it missed')
            [CompletionResult]::new('rotate-secret', 'rotate-secret', [CompletionResultType]::ParameterValue, 'Give it a new secret, shown once; for a day the old one signs beside it')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send it a webhook.test event now and show what it answers')
            [CompletionResult]::new('listen', 'listen', [CompletionResultType]::ParameterValue, 'Receive webhooks on this machine, verify and print them, until Ctrl-C; to build against')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Send nothing to it any more; what was sent stays in the log')
            break
        }
        'payg;help;webhook;add' {
            break
        }
        'payg;help;webhook;list' {
            break
        }
        'payg;help;webhook;show' {
            break
        }
        'payg;help;webhook;update' {
            break
        }
        'payg;help;webhook;disable' {
            break
        }
        'payg;help;webhook;enable' {
            break
        }
        'payg;help;webhook;rotate-secret' {
            break
        }
        'payg;help;webhook;test' {
            break
        }
        'payg;help;webhook;listen' {
            break
        }
        'payg;help;webhook;remove' {
            break
        }
        'payg;help;event' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what happened, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an event with its deliveries and every try')
            [CompletionResult]::new('tail', 'tail', [CompletionResultType]::ParameterValue, 'Print what happens from now on, until Ctrl-C')
            [CompletionResult]::new('resend', 'resend', [CompletionResultType]::ParameterValue, 'Send an event again with the id that it had, or all that failed at an endpoint since a time')
            break
        }
        'payg;help;event;list' {
            break
        }
        'payg;help;event;show' {
            break
        }
        'payg;help;event;tail' {
            break
        }
        'payg;help;event;resend' {
            break
        }
        'payg;help;key' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an API key; it is shown once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List API keys, of everybody unless somebody is named')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one API key, without its secret')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Revoke an API key: within a second no server lets it in')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Make a new key to sign access tokens with; tokens that the old one signed hold until they expire')
            break
        }
        'payg;help;key;create' {
            break
        }
        'payg;help;key;list' {
            break
        }
        'payg;help;key;show' {
            break
        }
        'payg;help;key;revoke' {
            break
        }
        'payg;help;key;rotate' {
            break
        }
        'payg;help;member' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a member; a letter says how to set a password')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List members, of every company unless one is named')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one member')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a member; what is not given stays')
            [CompletionResult]::new('invite', 'invite', [CompletionResultType]::ParameterValue, 'Write a member another letter by which it sets its password; the one before is good for nothing')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a member: it is logged out at once and logs in no more')
            break
        }
        'payg;help;member;add' {
            break
        }
        'payg;help;member;list' {
            break
        }
        'payg;help;member;show' {
            break
        }
        'payg;help;member;update' {
            break
        }
        'payg;help;member;invite' {
            break
        }
        'payg;help;member;remove' {
            break
        }
        'payg;help;operator' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an operator')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the operators')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one operator')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change an operator; what is not given stays')
            [CompletionResult]::new('disable', 'disable', [CompletionResultType]::ParameterValue, 'Let an operator do nothing from now on; the last admin stays')
            [CompletionResult]::new('enable', 'enable', [CompletionResultType]::ParameterValue, 'Let a disabled operator work again')
            [CompletionResult]::new('reset-password', 'reset-password', [CompletionResultType]::ParameterValue, 'Print a one-time token, good for 30 minutes, by which an operator sets a new password')
            break
        }
        'payg;help;operator;create' {
            break
        }
        'payg;help;operator;list' {
            break
        }
        'payg;help;operator;show' {
            break
        }
        'payg;help;operator;update' {
            break
        }
        'payg;help;operator;disable' {
            break
        }
        'payg;help;operator;enable' {
            break
        }
        'payg;help;operator;reset-password' {
            break
        }
        'payg;help;config' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Show every setting, and what it means')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Show one setting')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Show which files are read, strongest first')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Read the whole configuration and say whether it is right')
            break
        }
        'payg;help;config;list' {
            break
        }
        'payg;help;config;get' {
            break
        }
        'payg;help;config;path' {
            break
        }
        'payg;help;config;check' {
            break
        }
        'payg;help;db' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show which database it is and how far its schema has come')
            [CompletionResult]::new('migrate', 'migrate', [CompletionResultType]::ParameterValue, 'Make the database if there is none, and bring its schema to this version')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Write everything into one new SQLite file, while payg goes on working')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup in the place of the database')
            [CompletionResult]::new('copy', 'copy', [CompletionResultType]::ParameterValue, 'Copy everything to another, empty database, and prove that nothing changed')
            break
        }
        'payg;help;db;status' {
            break
        }
        'payg;help;db;migrate' {
            break
        }
        'payg;help;db;backup' {
            break
        }
        'payg;help;db;restore' {
            break
        }
        'payg;help;db;copy' {
            break
        }
        'payg;help;demo' {
            break
        }
        'payg;help;doctor' {
            break
        }
        'payg;help;init' {
            break
        }
        'payg;help;mail' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List mails, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a mail: how far it got, and what it says')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show what a mail of a kind would say, with a letter made up')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Send a mail with a letter made up to an address, to see that mail works')
            [CompletionResult]::new('send', 'send', [CompletionResultType]::ParameterValue, 'Send everything that is due now; a server does so by itself')
            [CompletionResult]::new('resend', 'resend', [CompletionResultType]::ParameterValue, 'Send a mail once more')
            [CompletionResult]::new('wish', 'wish', [CompletionResultType]::ParameterValue, 'Set what a customer wishes of mail')
            [CompletionResult]::new('template', 'template', [CompletionResultType]::ParameterValue, 'The templates of mails; files in the folder mail.templates stand in for them')
            break
        }
        'payg;help;mail;list' {
            break
        }
        'payg;help;mail;show' {
            break
        }
        'payg;help;mail;preview' {
            break
        }
        'payg;help;mail;test' {
            break
        }
        'payg;help;mail;send' {
            break
        }
        'payg;help;mail;resend' {
            break
        }
        'payg;help;mail;wish' {
            break
        }
        'payg;help;mail;template' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the templates and where each comes from')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a template as it is in force, to copy it into the folder mail.templates and change it there')
            break
        }
        'payg;help;mail;template;list' {
            break
        }
        'payg;help;mail;template;show' {
            break
        }
        'payg;help;man' {
            break
        }
        'payg;help;version' {
            break
        }
        'payg;help;work' {
            break
        }
        'payg;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
