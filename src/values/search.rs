//! A searched text as the pattern that statements look for.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_pattern_means_is_only_meant_literally() {
        assert_eq!(pattern("50%_Off!\n"), "%50!%!_off!!%");
    }
}
