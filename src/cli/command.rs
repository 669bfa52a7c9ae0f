//! The command tree: one line a command here, everything else in the command's own file.
//!
//! A command's file `cli/<noun>.rs` holds its clap types and `run(context, verb)`:
//!
//! ```text
//! /// Manage what is metered
//! #[derive(Subcommand, Debug)]
//! #[allow(missing_docs, reason = "the type that a variant holds says it")]
//! pub enum Service { List(List), Show(Show) }
//!
//! /// List the services
//! #[derive(Args, Debug)]
//! #[command(after_help = "Examples:\n  payg service list\n  payg service list --search call")]
//! pub struct List { #[command(flatten)] list: ListArguments }
//!
//! const COLUMNS: &[Column] = &[Column::new("id", "/id"), Column::new("total", "/total").right()];
//!
//! pub async fn run(context: &mut Context, verb: Service) -> Result<()> {
//!     let payg = context.payg().await?; // opened, its schema checked; a rehearsal in a dry run
//!     match verb {
//!         Service::List(arguments) => {
//!             let fetch = async |paging| service::list(&mut payg.db.view().await?, paging).await;
//!             context.list(COLUMNS, &arguments.list, &["code", "created_at"], fetch).await
//!         }
//!         Service::Show(arguments) => context.out.record(&shown), // or .card, .document, .rows
//!     }
//! }
//! ```
//!
//! Its examples are run by the tests, so they must work. Data goes to `context.out`, talk to
//! `context.talk.say`; `context.confirm(effect)?` asks; `context.progress("customers")` shows how far
//! a verb is; `context.stop()` is what a long verb looks at.

use crate::cli::audit;
use crate::cli::bank;
use crate::cli::bench;
use crate::cli::bill;
use crate::cli::call;
use crate::cli::clock;
use crate::cli::company;
use crate::cli::completion;
use crate::cli::config;
use crate::cli::context::Context;
use crate::cli::cost;
use crate::cli::credit_note;
use crate::cli::db;
use crate::cli::demo;
use crate::cli::dispute;
use crate::cli::doctor;
use crate::cli::event;
use crate::cli::explain;
use crate::cli::export;
use crate::cli::globals::Globals;
use crate::cli::init;
use crate::cli::invoice;
use crate::cli::key;
use crate::cli::ledger;
use crate::cli::limit;
use crate::cli::mail;
use crate::cli::man;
use crate::cli::member;
use crate::cli::operator;
use crate::cli::payment;
use crate::cli::plan;
use crate::cli::price;
use crate::cli::proxy;
use crate::cli::quarantine;
use crate::cli::reconcile;
use crate::cli::refund;
use crate::cli::report;
use crate::cli::sandbox;
use crate::cli::serve;
use crate::cli::service;
use crate::cli::subscription;
use crate::cli::tax;
use crate::cli::usage::noun as usage;
use crate::cli::user;
use crate::cli::verify;
use crate::cli::version;
use crate::cli::webhook;
use crate::cli::work;
use crate::error::Result;
use clap::{CommandFactory, Parser, Subcommand};

/// A whole pay-as-you-go billing engine in one binary
#[derive(Parser, Debug)]
#[command(
    name = "payg",
    version,
    max_term_width = 110,
    infer_long_args = false,
    after_help = "Exit codes: 0 ok, 1 failed, 2 usage, 3 not found, 4 not allowed, 5 conflict, 6 partly done, \
                  75 try again, 130 Ctrl-C"
)]
pub struct Arguments {
    /// What every command takes.
    #[command(flatten)]
    pub globals: Globals,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Every command; a noun's plural is an alias that is not shown, a noun alone is its list.
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Command {
    Proxy(proxy::Proxy),
    Serve(serve::Serve),
    #[command(subcommand)]
    Sandbox(sandbox::Sandbox),
    Bill(bill::Bill),
    #[command(subcommand, alias = "payments")]
    Payment(payment::Payment),
    #[command(alias = "refunds")]
    Refund(refund::Refund),
    #[command(subcommand, alias = "disputes")]
    Dispute(dispute::Dispute),
    Reconcile(reconcile::Reconcile),
    #[command(subcommand, alias = "quarantines")]
    Quarantine(quarantine::Quarantine),
    #[command(subcommand, alias = "credit-notes")]
    CreditNote(credit_note::CreditNote),
    #[command(subcommand)]
    Explain(explain::Explain),
    Export(export::Export),
    #[command(subcommand, alias = "invoices")]
    Invoice(invoice::Invoice),
    #[command(subcommand)]
    Ledger(ledger::Ledger),
    Verify(verify::Verify),
    #[command(subcommand, alias = "reports")]
    Report(report::Report),
    #[command(subcommand, alias = "audits")]
    Audit(audit::Audit),
    #[command(subcommand, alias = "banks")]
    Bank(bank::Bank),
    #[command(subcommand)]
    Bench(bench::Bench),
    Completion(completion::Completion),
    #[command(subcommand, alias = "users")]
    User(user::User),
    #[command(subcommand, alias = "companies")]
    Company(company::Company),
    #[command(subcommand, alias = "services")]
    Service(service::Service),
    #[command(subcommand, alias = "plans")]
    Plan(plan::Plan),
    #[command(subcommand, alias = "subscriptions")]
    Subscription(subscription::Subscription),
    #[command(subcommand, alias = "prices")]
    Price(price::Price),
    #[command(subcommand)]
    Usage(usage::Usage),
    #[command(subcommand, alias = "calls")]
    Call(call::Call),
    #[command(subcommand)]
    Clock(clock::ClockVerb),
    Cost(cost::Cost),
    #[command(subcommand, alias = "limits")]
    Limit(limit::Limit),
    #[command(subcommand, alias = "taxes")]
    Tax(tax::Tax),
    #[command(subcommand, alias = "webhooks")]
    Webhook(webhook::Webhook),
    #[command(subcommand, alias = "events")]
    Event(event::Event),
    #[command(subcommand, alias = "keys")]
    Key(key::Key),
    #[command(subcommand, alias = "members")]
    Member(member::Member),
    #[command(subcommand, alias = "operators")]
    Operator(operator::Operator),
    #[command(subcommand, alias = "configs")]
    Config(config::Config),
    #[command(subcommand)]
    Db(db::Db),
    Demo(demo::Demo),
    Doctor(doctor::Doctor),
    Init(init::Init),
    #[command(subcommand, alias = "mails")]
    Mail(mail::Mail),
    Man(man::Man),
    Version(version::Version),
    Work(work::Work),
}

/// Does what was asked for.
pub async fn dispatch(context: &mut Context, command: Command) -> Result<()> {
    match command {
        Command::Proxy(arguments) => proxy::run(context, arguments).await,
        Command::Sandbox(verb) => sandbox::run(context, verb).await,
        Command::Serve(arguments) => serve::run(context, arguments).await,
        Command::Bill(arguments) => bill::run(context, arguments).await,
        Command::Payment(verb) => payment::run(context, verb).await,
        Command::Refund(arguments) => refund::run(context, arguments).await,
        Command::Dispute(verb) => dispute::run(context, verb).await,
        Command::Reconcile(arguments) => reconcile::run(context, arguments).await,
        Command::Quarantine(verb) => quarantine::run(context, verb).await,
        Command::CreditNote(verb) => credit_note::run(context, verb).await,
        Command::Explain(verb) => explain::run(context, verb).await,
        Command::Export(arguments) => export::run(context, arguments).await,
        Command::Invoice(verb) => invoice::run(context, verb).await,
        Command::Ledger(verb) => ledger::run(context, verb).await,
        Command::Verify(arguments) => verify::run(context, arguments).await,
        Command::Report(verb) => report::run(context, verb).await,
        Command::Audit(verb) => audit::run(context, verb).await,
        Command::Bank(verb) => bank::run(context, verb).await,
        Command::Bench(verb) => bench::run(context, verb).await,
        Command::Completion(arguments) => completion::run(context, arguments, Arguments::command()).await,
        Command::User(verb) => user::run(context, verb).await,
        Command::Company(verb) => company::run(context, verb).await,
        Command::Service(verb) => service::run(context, verb).await,
        Command::Plan(verb) => plan::run(context, verb).await,
        Command::Subscription(verb) => subscription::run(context, verb).await,
        Command::Price(verb) => price::run(context, verb).await,
        Command::Usage(verb) => usage::run(context, verb).await,
        Command::Call(verb) => call::run(context, verb).await,
        Command::Clock(verb) => clock::run(context, verb).await,
        Command::Cost(arguments) => cost::run(context, arguments).await,
        Command::Limit(verb) => limit::run(context, verb).await,
        Command::Tax(verb) => tax::run(context, verb).await,
        Command::Webhook(verb) => webhook::run(context, verb).await,
        Command::Event(verb) => event::run(context, verb).await,
        Command::Key(verb) => key::run(context, verb).await,
        Command::Member(verb) => member::run(context, verb).await,
        Command::Operator(verb) => operator::run(context, verb).await,
        Command::Config(verb) => config::run(context, verb).await,
        Command::Db(verb) => db::run(context, verb).await,
        Command::Demo(arguments) => demo::run(context, arguments).await,
        Command::Doctor(arguments) => doctor::run(context, arguments).await,
        Command::Init(arguments) => init::run(context, arguments).await,
        Command::Mail(verb) => mail::run(context, verb).await,
        Command::Man(arguments) => man::run(context, arguments, Arguments::command()).await,
        Command::Work(arguments) => work::run(context, arguments).await,
        Command::Version(arguments) => version::run(context, arguments).await,
    }
}
