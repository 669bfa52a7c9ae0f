//! `payg operator`: who runs payg, and in which role.

use crate::cli::context::Context;
use crate::cli::customer::Status;
use crate::cli::list::ListArguments;
use crate::cli::rows::Column;
use crate::engine::change_password::issue_reset;
use crate::engine::create_operator::{NewOperator, create_operator};
use crate::engine::payg::Payg;
use crate::engine::small_list::small_page;
use crate::engine::update_operator::{OperatorChange, disable_operator, enable_operator, update_operator};
use crate::error::Result;
use crate::records::operator::{self, Role};
use crate::values::id::OperatorId;
use crate::values::owner::Owner;
use clap::{Args, Subcommand};

/// Manage operators: people who run payg
#[derive(Subcommand, Debug)]
#[allow(missing_docs, reason = "the type that a variant holds says it")]
pub enum Operator {
    Create(Create),
    List(List),
    Show(Show),
    Update(Update),
    Disable(Disable),
    Enable(Enable),
    ResetPassword(ResetPassword),
}

/// Create an operator
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg operator create \"Oscar Example\" --email oscar@example.com --role admin\n  payg operator create Vera --email vera@example.com --role viewer"
)]
pub struct Create {
    /// For people to read
    name: String,

    /// What the operator logs in with; unique
    #[arg(long, value_name = "ADDRESS")]
    email: String,

    /// admin (everything), operator (the daily work) or viewer (looks only)
    #[arg(long, value_name = "ROLE", default_value = "operator")]
    role: String,

    #[command(flatten)]
    password: Password,
}

/// List the operators
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg operator list\n  payg operator list --role admin --status enabled")]
pub struct List {
    #[command(flatten)]
    list: ListArguments,

    /// Only those in a role
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,

    /// Only enabled or only disabled ones
    #[arg(long, value_enum, value_name = "STATUS")]
    status: Option<Status>,
}

/// Show one operator
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg operator show olga@example.com")]
pub struct Show {
    #[command(flatten)]
    operator: Named,
}

/// Change an operator; what is not given stays
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  payg operator update otto@example.com --role operator --name \"Otto Example\""
)]
pub struct Update {
    #[command(flatten)]
    operator: Named,

    /// For people to read
    #[arg(long)]
    name: Option<String>,

    /// What the operator logs in with; unique
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,

    /// admin, operator or viewer; the last admin stays one
    #[arg(long)]
    role: Option<String>,

    #[command(flatten)]
    password: Password,
}

/// Let an operator do nothing from now on; the last admin stays
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg operator disable otto@example.com")]
pub struct Disable {
    #[command(flatten)]
    operator: Named,
}

/// Let a disabled operator work again
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg operator enable otto@example.com")]
pub struct Enable {
    #[command(flatten)]
    operator: Named,
}

/// Print a one-time token, good for 30 minutes, by which an operator sets a new password
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  payg operator reset-password otto@example.com")]
pub struct ResetPassword {
    #[command(flatten)]
    operator: Named,
}

/// Which operator is meant.
#[derive(Args, Debug)]
pub struct Named {
    /// The operator's id or e-mail address, or a unique beginning of one
    #[arg(value_name = "OPERATOR")]
    operator: String,
}

/// How a password is given.
#[derive(Args, Debug)]
pub struct Password {
    /// Ask for a password without showing it
    #[arg(long)]
    password: bool,

    /// Read a password from the first line of standard input
    #[arg(long, conflicts_with = "password")]
    password_stdin: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "/id"),
    Column::new("display name", "/display_name"),
    Column::new("email", "/email"),
    Column::new("role", "/role"),
    Column::new("disabled at", "/disabled_at"),
];

/// Does what `payg operator` was asked for.
pub async fn run(context: &mut Context, verb: Operator) -> Result<()> {
    match verb {
        Operator::Create(arguments) => create(context, arguments).await,
        Operator::List(arguments) => list(context, arguments).await,
        Operator::Show(Show { operator }) => {
            let payg = context.payg().await?;
            let operator = operator::find(&mut payg.db.view().await?, &operator.operator).await?;
            context.out.record(&operator)
        }
        Operator::Update(arguments) => update(context, arguments).await,
        Operator::Disable(Disable { operator }) => {
            let payg = context.payg().await?;
            let id = id_of(&payg, &operator).await?;
            context.out.record(&disable_operator(&payg, id).await?)
        }
        Operator::Enable(Enable { operator }) => {
            let payg = context.payg().await?;
            let id = id_of(&payg, &operator).await?;
            context.out.record(&enable_operator(&payg, id).await?)
        }
        Operator::ResetPassword(ResetPassword { operator }) => {
            let payg = context.payg().await?;
            let id = id_of(&payg, &operator).await?;
            context.out.record(&issue_reset(&payg, Owner::Operator(id)).await?)
        }
    }
}

async fn create(context: &mut Context, arguments: Create) -> Result<()> {
    let role = arguments.role.parse()?;
    let password = arguments.password.read(context)?;
    let payg = context.payg().await?;
    let new = NewOperator { display_name: arguments.name, email: arguments.email, role, password };
    context.out.record(&create_operator(&payg, &new).await?)
}

async fn update(context: &mut Context, arguments: Update) -> Result<()> {
    let role = arguments.role.map(|role| role.parse()).transpose()?;
    let password = arguments.password.read(context)?;
    let payg = context.payg().await?;
    let id = id_of(&payg, &arguments.operator).await?;
    let change = OperatorChange { display_name: arguments.name, email: arguments.email, role, password };
    context.out.record(&update_operator(&payg, id, change).await?)
}

async fn list(context: &mut Context, arguments: List) -> Result<()> {
    let role: Option<Role> = arguments.role.map(|role| role.parse()).transpose()?;
    let disabled = arguments.status.map(|status| status == Status::Disabled);
    let payg = context.payg().await?;
    let fetch = async |paging| {
        let mut operators = operator::all(&mut payg.db.view().await?).await?;
        operators.retain(|operator| {
            role.is_none_or(|role| operator.role == role)
                && disabled.is_none_or(|disabled| operator.disabled_at.is_some() == disabled)
        });
        small_page(operators, &paging)
    };
    let sorts = &["created_at", "display_name", "email", "role"];
    context.list(COLUMNS, &arguments.list, sorts, fetch).await
}

async fn id_of(payg: &Payg, named: &Named) -> Result<OperatorId> {
    Ok(operator::find(&mut payg.db.view().await?, &named.operator).await?.operator_id)
}

impl Password {
    fn read(&self, context: &mut Context) -> Result<Option<String>> {
        if self.password || self.password_stdin {
            return context.password(self.password_stdin).map(Some);
        }
        Ok(None)
    }
}
