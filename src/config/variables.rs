//! The environment variables that payg knows, and those that only look as if it did.

use crate::config::settings::KEYS;
use std::collections::BTreeMap;

/// What all of payg's variables begin with.
const PREFIX: &str = "PAYG_";
/// Those that give no setting.
const OTHERS: &[&str] = &[
    "PAYG_CLOCK",
    "PAYG_KEY",
    "PAYG_LISTEN",
    "PAYG_LOG",
    "PAYG_OUTPUT",
    "PAYG_REFRESH",
    "PAYG_SANDBOX_KEY",
    "PAYG_URL",
    "PAYG_WEBHOOK_SECRET",
];
/// What those begin with that payg's own tests are told something by, and those that Kubernetes sets in every
/// container beside a service of the name payg.
const FAMILIES: &[&str] = &[
    "PAYG_CI_",
    "PAYG_CRASH_",
    "PAYG_KILLED_",
    "PAYG_PORT_",
    "PAYG_SERVICE_PORT_",
    "PAYG_SIMULATION_",
    "PAYG_TEST_",
];
const OF_KUBERNETES: &[&str] = &["PAYG_PORT", "PAYG_SERVICE_HOST", "PAYG_SERVICE_PORT"];
/// From which likeness on a known name may be what was meant; 1 is the same.
const ALIKE: f64 = 0.85;

/// A variable that is named like payg's and means nothing to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranger {
    /// Its name; its value may be a secret.
    pub name: String,
    /// The known name that may have been meant.
    pub nearest: Option<String>,
}

impl Stranger {
    /// What is said of it.
    pub fn sentence(&self) -> String {
        format!("payg knows no variable {} and passes it over", self.name)
    }

    /// What can be done about it.
    pub fn hint(&self) -> String {
        match &self.nearest {
            Some(name) => format!("did you mean {name}?"),
            None => "payg config list --show-origin lists what payg reads".to_owned(),
        }
    }
}

/// The variables that are set, are named like payg's, and mean nothing to it.
pub fn strangers(variables: &BTreeMap<String, String>) -> Vec<Stranger> {
    let known: Vec<String> =
        KEYS.iter().map(|key| key.variable()).chain(OTHERS.iter().map(|name| (*name).to_owned())).collect();
    let is_strange = |name: &str| {
        name.starts_with(PREFIX)
            && !known.iter().any(|one| one == name)
            && !OF_KUBERNETES.contains(&name)
            && !FAMILIES.iter().any(|family| name.starts_with(family))
    };
    let set = variables.iter().filter(|(name, value)| !value.is_empty() && is_strange(name));
    set.map(|(name, _)| Stranger { name: name.clone(), nearest: nearest(name, &known) }).collect()
}

fn nearest(name: &str, known: &[String]) -> Option<String> {
    // What all names have in common makes none of them more alike.
    let likeness = |one: &str| strsim::jaro_winkler(&name[PREFIX.len()..], &one[PREFIX.len()..]);
    let alike = known.iter().map(|one| (likeness(one), one)).filter(|(likeness, _)| *likeness > ALIKE);
    alike.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, one)| one.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str]) -> Vec<(String, Option<String>)> {
        let variables = names.iter().map(|name| ((*name).to_owned(), "1".to_owned())).collect();
        strangers(&variables).into_iter().map(|one| (one.name, one.nearest)).collect()
    }

    #[test]
    fn a_mistyped_name_is_told_from_every_known_one() {
        for (mistyped, meant) in [
            ("PAYG_DATABSE_URL", "PAYG_DATABASE_URL"),
            ("PAYG_DATABASE_URI", "PAYG_DATABASE_URL"),
            ("PAYG_LIMIT_BURST", "PAYG_LIMITS_BURST"),
            ("PAYG_YOOKASSA_SECRET_FIEL", "PAYG_YOOKASSA_SECRET_FILE"),
            ("PAYG_LOGG", "PAYG_LOG"),
        ] {
            assert_eq!(found(&[mistyped]), [(mistyped.to_owned(), Some(meant.to_owned()))]);
        }
        assert_eq!(found(&["PAYG_XYZ"]), [("PAYG_XYZ".to_owned(), None)]);
    }

    #[test]
    fn what_is_known_or_of_somebody_else_is_no_stranger() {
        let settings: Vec<String> = KEYS.iter().map(|key| key.variable()).collect();
        assert_eq!(found(&settings.iter().map(String::as_str).collect::<Vec<_>>()), []);
        assert_eq!(found(OTHERS), []);
        let others = ["HOME", "PAYG", "PAYG_TEST_DATABASE_URL", "PAYG_CI_CACHE", "PAYG_SIMULATION_SEEDS"];
        assert_eq!(found(&others), []);
        let cluster = ["PAYG_SERVICE_HOST", "PAYG_SERVICE_PORT_HTTP", "PAYG_PORT", "PAYG_PORT_80_TCP_ADDR"];
        assert_eq!(found(&cluster), []);
        assert_eq!(strangers(&BTreeMap::from([("PAYG_XYZ".to_owned(), String::new())])), []);
    }
}
