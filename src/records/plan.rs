//! A plan: what is sold by the month or year, when, and what it unlocks.

use crate::db::door::{Tx, View};
use crate::db::row::Row;
use crate::error::{Error, Result};
use crate::values;
use crate::values::id::PlanId;
use crate::values::naming;
use crate::values::timestamp::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// Characters of a description at most.
const DESCRIPTION: usize = 2_000;

/// Words that a plan unlocks at most.
const UNLOCKS: usize = 32;

/// What is sold; its prices stand in its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(tag = "object", rename = "plan")]
pub struct Plan {
    /// Its id, sortable by birth.
    #[serde(rename = "id")]
    pub plan_id: PlanId,
    /// What commands and programs call it; unique, never changed.
    pub code: String,
    /// For people to read; what invoices show.
    pub display_name: String,
    /// For people who think about buying it; may be empty.
    pub description: String,
    /// From when on it can be bought; none is always.
    pub sale_start: Option<Timestamp>,
    /// Until when it can be bought; none is for ever. Subscriptions go on behind it.
    pub sale_end: Option<Timestamp>,
    /// What it unlocks in other services.
    pub unlocks: Vec<String>,
    /// Since when it is not sold at all; subscriptions go on.
    pub archived_at: Option<Timestamp>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it, but for its prices, was last changed.
    pub updated_at: Timestamp,
}

impl Plan {
    /// A new plan on sale for ever.
    pub fn new(code: &str, at: Timestamp) -> Result<Plan> {
        let plan = Plan {
            plan_id: PlanId::new(),
            code: naming::code(code).map_err(|error| error.within("plan"))?,
            display_name: code.to_owned(),
            description: String::new(),
            sale_start: None,
            sale_end: None,
            unlocks: Vec::new(),
            archived_at: None,
            created_at: at,
            updated_at: at,
        };
        plan.checked()
    }

    /// The plan with its texts trimmed; refuses what no plan may have.
    pub fn checked(mut self) -> Result<Plan> {
        self.display_name = naming::display_name(&self.display_name)?;
        self.description = match self.description.trim() {
            "" => String::new(),
            text => naming::line("description", text, DESCRIPTION)?,
        };
        self.unlocks = self
            .unlocks
            .iter()
            .map(|word| naming::code(word.trim()).map_err(|error| error.within("unlocks")))
            .collect::<Result<_>>()?;
        self.unlocks.sort_unstable();
        self.unlocks.dedup();
        if self.unlocks.len() > UNLOCKS {
            return Err(Error::usage(format!("a plan unlocks at most {UNLOCKS} things")));
        }
        if let (Some(start), Some(end)) = (self.sale_start, self.sale_end)
            && end <= start
        {
            let why = "ends before it begins";
            return Err(Error::invalid("sale window", format!("{start}..{end}"), why));
        }
        Ok(self)
    }

    /// Whether it can be bought at an instant.
    pub fn is_on_sale(&self, at: Timestamp) -> bool {
        let begun = self.sale_start.is_none_or(|start| start <= at);
        let over = self.sale_end.is_some_and(|end| end <= at);
        self.archived_at.is_none() && begun && !over
    }
}

/// Adds a plan; a taken code is a conflict.
pub async fn insert(tx: &mut Tx, plan: &Plan) -> Result<()> {
    let added = tx
        .run(
            "INSERT INTO plans (plan_id, code, display_name, description, sale_start, sale_end, unlocks,
               archived_at, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT DO NOTHING",
            values![
                plan.plan_id,
                &plan.code,
                &plan.display_name,
                &plan.description,
                plan.sale_start,
                plan.sale_end,
                words(&plan.unlocks),
                plan.archived_at,
                plan.created_at,
                plan.updated_at
            ],
        )
        .await?;
    if added == 0 {
        return Err(Error::conflict("code_taken", format!("a plan {:?} exists", plan.code)));
    }
    Ok(())
}

/// Replaces what is kept of a plan; its code stays.
pub async fn update(tx: &mut Tx, plan: &Plan) -> Result<()> {
    tx.run(
        "UPDATE plans
         SET display_name = $2, description = $3, sale_start = $4, sale_end = $5, unlocks = $6,
           archived_at = $7, updated_at = $8
         WHERE plan_id = $1",
        values![
            plan.plan_id,
            &plan.display_name,
            &plan.description,
            plan.sale_start,
            plan.sale_end,
            words(&plan.unlocks),
            plan.archived_at,
            plan.updated_at
        ],
    )
    .await?;
    Ok(())
}

/// Every plan in the order of their birth; there are few.
pub async fn all(view: &mut View) -> Result<Vec<Plan>> {
    let rows = view
        .all(
            "SELECT plan_id, code, display_name, description, sale_start, sale_end, unlocks, archived_at,
               created_at, updated_at
             FROM plans
             ORDER BY plan_id",
            vec![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// The plan that a person means: by code or by id.
pub async fn find(view: &mut View, text: &str) -> Result<Plan> {
    let mut all = all(view).await?;
    match all.iter().position(|plan| plan.code == text || plan.plan_id.to_string() == text) {
        Some(place) => Ok(all.swap_remove(place)),
        None => Err(Error::not_found("plan", text).suggest(text, all.iter().map(|plan| plan.code.as_str()))),
    }
}

/// One plan.
pub async fn get(view: &mut View, plan: PlanId) -> Result<Plan> {
    let row = view
        .first(
            "SELECT plan_id, code, display_name, description, sale_start, sale_end, unlocks, archived_at,
               created_at, updated_at
             FROM plans
             WHERE plan_id = $1",
            values![plan],
        )
        .await?;
    row.as_ref().map(read).ok_or_else(|| Error::not_found("plan", plan))?
}

fn words(words: &[String]) -> String {
    serde_json::json!(words).to_string()
}

fn read(row: &Row) -> Result<Plan> {
    let unlocks: String = row.get(6)?;
    Ok(Plan {
        plan_id: row.get(0)?,
        code: row.get(1)?,
        display_name: row.get(2)?,
        description: row.get(3)?,
        sale_start: row.get(4)?,
        sale_end: row.get(5)?,
        unlocks: serde_json::from_str(&unlocks)
            .map_err(|cause| Error::failed("what a plan unlocks cannot be read").cause(cause))?,
        archived_at: row.get(7)?,
        created_at: row.get(8)?,
        updated_at: row.get(9)?,
    })
}
