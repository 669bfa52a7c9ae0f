//! The proxy's routes: which requests are metered, as which service, and by what.

use crate::error::{Error, Result};
use axum::http::HeaderName;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What a route may say.
const KEYS: [&str; 4] = ["path", "methods", "service", "meter"];

/// The routes in the order of the file; the first one that fits counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routes(Vec<Route>);

/// Some requests, and what they cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    segments: Vec<Segment>,
    /// Empty is any.
    methods: Vec<String>,
    /// The code of the service that they are metered as.
    pub service: String,
    /// By what.
    pub meter: Meter,
    /// In which file, and on which line, from 1.
    pub place: String,
}

/// What a request counts as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meter {
    /// One.
    Request,
    /// The bytes of the answer's body.
    Bytes,
    /// The number that the upstream answers in a header.
    Header(HeaderName),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Exactly(String),
    Any,
}

impl Routes {
    /// Reads a file; what is wrong is named with its line.
    pub fn read(path: &Path) -> Result<Routes> {
        let text = std::fs::read_to_string(path).map_err(|cause| {
            Error::usage(format!("cannot read the routes {}: {cause}", path.display())).cause(cause)
        })?;
        Routes::parse(&path.display().to_string(), &text)
    }

    /// Reads the text of a file with that name.
    pub fn parse(name: &str, text: &str) -> Result<Routes> {
        let place =
            |offset: usize| format!("{name}:{}", text[..offset.min(text.len())].matches('\n').count() + 1);
        let table = DeTable::parse(text).map_err(|fault| {
            Error::usage(fault.message().trim()).within(place(fault.span().map_or(0, |span| span.start)))
        })?;
        let mut routes = Vec::new();
        for (key, value) in table.get_ref() {
            let here = place(key.span().start);
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("route", DeValue::Array(list)) => {
                    for one in list.iter() {
                        let here = place(one.span().start);
                        let DeValue::Table(fields) = one.get_ref() else {
                            return Err(Error::usage("a route is a table: [[route]]").within(here));
                        };
                        routes.push(route(fields, &here, &place)?);
                    }
                }
                ("route", _) => return Err(Error::usage("routes are written as [[route]]").within(here)),
                (other, _) => {
                    let error = Error::usage(format!("there is no table {other:?}"));
                    return Err(error.suggest(other, ["route"]).within(here));
                }
            }
        }
        if routes.is_empty() {
            return Err(Error::usage("there is no [[route]]").within(name));
        }
        Ok(Routes(routes))
    }

    /// The route of a request; the path is a plain one.
    pub fn find(&self, method: &str, path: &str) -> Option<&Route> {
        self.0.iter().find(|route| route.fits(method, path))
    }

    /// All of them.
    pub fn all(&self) -> &[Route] {
        &self.0
    }
}

impl Route {
    /// Whether a request is one of them: its path begins with the route's, segment by segment.
    fn fits(&self, method: &str, path: &str) -> bool {
        let mut given = path.split('/').skip(1);
        let fits = |segment: &Segment, given: &str| match segment {
            Segment::Exactly(wanted) => wanted == given,
            Segment::Any => !given.is_empty(),
        };
        self.takes(method)
            && self.segments.iter().all(|segment| given.next().is_some_and(|given| fits(segment, given)))
    }
}

impl Route {
    /// Whether it is for a method. Who may GET may ask for the head of it, and what else it may be asked.
    fn takes(&self, method: &str) -> bool {
        let lists = |method: &str| self.methods.iter().any(|listed| listed == method);
        self.methods.is_empty() || lists(method) || method == "OPTIONS" || (method == "HEAD" && lists("GET"))
    }
}

fn route(fields: &DeTable<'_>, here: &str, place: &dyn Fn(usize) -> String) -> Result<Route> {
    let mut route = Route {
        segments: Vec::new(),
        methods: Vec::new(),
        service: String::new(),
        meter: Meter::Request,
        place: here.to_owned(),
    };
    let mut has_path = false;
    for (key, value) in fields {
        let name = key.get_ref().as_ref();
        has_path |= name == "path";
        set(&mut route, name, value).map_err(|error| error.within(place(key.span().start)))?;
    }
    match (has_path, route.service.is_empty()) {
        (false, _) => Err(Error::usage("the route has no path").within(here)),
        (_, true) => Err(Error::usage("the route has no service").within(here)),
        _ => Ok(route),
    }
}

/// Takes one field of a route.
fn set(route: &mut Route, name: &str, value: &Spanned<DeValue<'_>>) -> Result<()> {
    match name {
        "path" => route.segments = segments(text("path", value)?)?,
        "methods" => route.methods = methods(value)?,
        "service" => text("service", value)?.clone_into(&mut route.service),
        "meter" => route.meter = meter(value)?,
        other => return Err(Error::usage(format!("a route has no {other:?}")).suggest(other, KEYS)),
    }
    Ok(())
}

fn text<'t>(name: &str, value: &'t Spanned<DeValue<'_>>) -> Result<&'t str> {
    value.get_ref().as_str().ok_or_else(|| Error::usage(format!("{name} must be a text in quotes")))
}

/// `/v1/maps/{id}`: that path and everything below it; `{id}` is any one segment.
fn segments(path: &str) -> Result<Vec<Segment>> {
    let refuse = |why: &str| Error::invalid("path", path, why);
    let inner = path.strip_prefix('/').ok_or_else(|| refuse("does not begin with a slash"))?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let segment = |segment: &str| match segment {
        "" | "." | ".." => Err(refuse("has an empty segment or one of dots")),
        "*" => Err(refuse("needs no star: everything below a path belongs to it")),
        name if name.starts_with('{') && name.ends_with('}') => Ok(Segment::Any),
        name if name.contains(['{', '}', '*', '?', '#', '%', '\\']) => {
            Err(refuse("has a segment that is neither plain nor {name}"))
        }
        name => Ok(Segment::Exactly(name.to_owned())),
    };
    if inner.is_empty() { Ok(Vec::new()) } else { inner.split('/').map(segment).collect() }
}

fn methods(value: &Spanned<DeValue<'_>>) -> Result<Vec<String>> {
    let refuse = || Error::usage("methods must be a list like [\"GET\", \"POST\"]");
    let list = value.get_ref().as_array().ok_or_else(refuse)?;
    let known = |method: &str| !method.is_empty() && method.bytes().all(|b| b.is_ascii_uppercase());
    let method = |one: &Spanned<DeValue<'_>>| {
        one.get_ref().as_str().filter(|method| known(method)).map(str::to_owned).ok_or_else(refuse)
    };
    list.iter().map(method).collect()
}

fn meter(value: &Spanned<DeValue<'_>>) -> Result<Meter> {
    let text = text("meter", value)?;
    match (text, text.strip_prefix("header:")) {
        ("request", _) => Ok(Meter::Request),
        ("bytes", _) => Ok(Meter::Bytes),
        (_, Some(name)) => name
            .parse()
            .map(Meter::Header)
            .map_err(|_| Error::invalid("meter", text, "names no header as header:X-Units does")),
        _ => Err(Error::invalid("meter", text, "is none of request, bytes, header:NAME")
            .suggest(text, ["request", "bytes", "header:X-Units"])),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const FILE: &str = r#"
[[route]]
path = "/v1/maps/{id}/tiles"
methods = ["GET", "HEAD"]
service = "tiles"
meter = "bytes"

[[route]]
path = "/v1/maps"
service = "maps"

[[route]]
path = "/v1/words/"
service = "words"
meter = "header:X-Units"
"#;

    #[test]
    fn the_first_route_that_fits_counts() {
        let routes = Routes::parse("routes.toml", FILE).unwrap();
        let service =
            |method: &str, path: &str| routes.find(method, path).map(|route| route.service.as_str());
        for (method, path, wanted) in [
            ("GET", "/v1/maps/7/tiles/1", Some("tiles")),
            ("POST", "/v1/maps/7/tiles/1", Some("maps")),
            ("GET", "/v1/maps//tiles", Some("maps")),
            ("GET", "/v1/maps", Some("maps")),
            ("GET", "/v1/mapsies", None),
            ("GET", "/v1", None),
            ("GET", "/v1/words", Some("words")),
        ] {
            assert_eq!(service(method, path), wanted, "{method} {path}");
        }
        assert_eq!(routes.all()[2].meter, Meter::Header("x-units".parse().unwrap()));
        let everything = Routes::parse("r", "[[route]]\npath = \"/\"\nservice = \"api\"").unwrap();
        assert!(everything.find("PUT", "/any/thing").is_some());
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        for (file, place, why) in [
            ("[[route]]\npath = \"/\"\nservce = \"a\"\n", "r:3: ", "\"servce\""),
            ("[[rout]]\npath = \"/\"\n", "r:1: ", "\"rout\""),
            ("[[route]]\npath = \"v1\"\nservice = \"a\"\n", "r:2: ", "slash"),
            ("\n[[route]]\npath = \"/a/*\"\nservice = \"a\"\n", "r:3: ", "star"),
            ("[[route]]\npath = \"/\"\nservice = \"a\"\nmeter = \"byte\"\n", "r:4: ", "byte"),
            ("[[route]]\npath = \"/\"\nservice = 5\n", "r:3: ", "quotes"),
            ("[[route]]\npath = \"/\"\nmethods = [\"get\"]\nservice = \"a\"\n", "r:3: ", "GET"),
            ("[[route]]\nservice = \"a\"\n", "r:1: ", "no path"),
            ("[[route]]\npath = \"/\"\n", "r:1: ", "no service"),
            ("[[route]\n", "r:1: ", ""),
            ("", "r: ", "no [[route]]"),
        ] {
            let error = Routes::parse("r", file).unwrap_err();
            assert!(error.message().starts_with(place) && error.message().contains(why), "{file}: {error}");
        }
        let hint = Routes::parse("r", "[[route]]\npath = \"/\"\nservce = \"a\"\n").unwrap_err();
        assert_eq!(hint.hint_text(), Some("did you mean \"service\"?"));
    }
}
