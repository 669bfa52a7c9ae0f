//! Every page that a link leads to: it answers, it is small, and it keeps the house's headers.

use crate::console::person::Person;
use crate::console::world::full;
use crate::on_both;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeSet;
use std::io::Write;

/// Bytes that a page may take on the wire with everything that it loads, compressed.
const BUDGET: usize = 60_000;

on_both!(every_link_leads_somewhere, |stage| async move {
    let server = full(&stage).await;
    for (who, least) in [("admin@example.com", 90), ("ada", 20), ("acme@example.com", 40)] {
        let mut person = Person::logged_in(&server, who).await;
        let (mut seen, mut open) = (BTreeSet::new(), vec!["/".to_owned()]);
        while let Some(path) = open.pop() {
            if !seen.insert(path.clone()) || seen.len() > 400 {
                continue;
            }
            let page = person.get(&path).await;
            // A deed that its preview refuses is a page too.
            assert!(page.status == 200 || page.status == 409, "{page}");
            let policy = page.header("content-security-policy").to_owned();
            if path.starts_with("/docs")
                || path.starts_with("/openapi")
                || path.contains("format=csv")
                || path.ends_with("/pdf")
                || path.ends_with("/content")
            {
                continue;
            }
            assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
            for word in [" style=", "<style", " onclick", " onload", "javascript:"] {
                assert!(!page.text.contains(word), "{path} holds {word}");
            }
            assert!(weight(&mut person, &page.text).await <= BUDGET, "{path} is too large");
            let links = page.text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
            let links = links.filter(|link| link.starts_with('/') && !link.starts_with("/console/"));
            open.extend(links.map(|link| link.replace("&#38;", "&").replace("&amp;", "&")));
        }
        assert!(seen.len() >= least, "only {seen:?}");
    }
    server.stop().await;
});

/// The bytes of a page with all that it loads, compressed.
pub async fn weight(person: &mut Person, page: &str) -> usize {
    packed(page.as_bytes()) + assets(person, page).await
}

/// The bytes of the page's style sheet, scripts and pictures, as they are sent.
async fn assets(person: &mut Person, page: &str) -> usize {
    let mut bytes = 0;
    let names = page.split('"').filter(|part| part.starts_with("/console/"));
    for name in names.collect::<BTreeSet<_>>() {
        let asset = person.get(name).await;
        asset.is_status(200);
        assert!(asset.header("cache-control").contains("immutable"), "{name}");
        bytes += packed(asset.text.as_bytes());
    }
    assert!(bytes > 10_000, "the page loads its style and scripts");
    bytes
}

fn packed(bytes: &[u8]) -> usize {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap().len()
}
