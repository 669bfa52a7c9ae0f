//! What a searched text is looked for by: a pattern of statements, or the beginnings of words.

use std::collections::BTreeSet;

/// Words of a searched text that are looked at; further ones narrow nothing.
const TERMS_MAX: usize = 8;

/// A pattern for `LOWER(x) LIKE … ESCAPE '!'` that finds a text anywhere; ASCII case does not matter,
/// control characters are passed over.
pub fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for letter in text.to_ascii_lowercase().chars().filter(|letter| !letter.is_control()) {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

/// The words of a searched text, each of which something found has to begin a word with; the longest first.
pub fn terms(text: &str) -> Vec<String> {
    let mut terms: Vec<String> = folded(text).split_whitespace().map(str::to_owned).take(TERMS_MAX).collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.chars().count()));
    terms.dedup();
    terms
}

/// The words of a name: what stands between blanks, and the parts of it between other signs.
pub fn words_of_name(name: &str, words: &mut BTreeSet<String>) {
    for word in folded(name).split_whitespace() {
        let parts = word.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
        words.extend(parts.map(str::to_owned));
        words.insert(word.to_owned());
    }
}

/// The words of an id that another system gave: what stands between blanks.
pub fn words_of_id(id: &str, words: &mut BTreeSet<String>) {
    words.extend(folded(id).split_whitespace().map(str::to_owned));
}

/// The words of an e-mail address: all of it, and its domain.
pub fn words_of_email(email: &str, words: &mut BTreeSet<String>) {
    let email = folded(email);
    words.extend(email.split_once('@').map(|(_, domain)| domain.to_owned()));
    words.insert(email);
}

/// What is greater than every word with such a beginning.
pub fn end_of(beginning: &str) -> String {
    // No word goes on with the last character there is.
    format!("{beginning}{}", char::MAX)
}

fn folded(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_pattern_means_is_only_meant_literally() {
        assert_eq!(pattern("50%_Off!\n"), "%50!%!_off!!%");
    }

    #[test]
    fn words_are_what_people_remember_of_a_name() {
        let mut words = BTreeSet::new();
        words_of_name("Ärger-Hof  (München)", &mut words);
        words_of_id("10.0.0.1 B", &mut words);
        words_of_email("Ada@Example.com", &mut words);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        assert_eq!(
            words,
            [
                "(münchen)",
                "10.0.0.1",
                "ada@example.com",
                "b",
                "example.com",
                "hof",
                "münchen",
                "ärger",
                "ärger-hof"
            ]
        );
        assert_eq!(terms(" de ADA\n  ada "), ["ada", "de"]);
        assert!(terms(" \u{0} ").is_empty());
    }
}
