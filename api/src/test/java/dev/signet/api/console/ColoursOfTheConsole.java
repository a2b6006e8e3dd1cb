package dev.signet.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text can be read by people who see little contrast (WCAG 2.2 §1.4.3 and §1.4.11), in light and in dark. */
class ColoursOfTheConsole {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

    private static final Map<String, String[]> TOKENS = tokens();

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, sheet",
        "ink, sunk",
        "ink, tint",
        "quiet, paper",
        "quiet, sheet",
        "quiet, sunk",
        "accent, paper",
        "accent, sheet",
        "accent, tint",
        "accent, sunk",
        "on-accent, accent",
        "good, good-tint",
        "bad, bad-tint",
        "bad, sheet",
        "late, late-tint",
        "changed, changed-tint",
        "read, read-tint",
        "ink, good-tint",
        "ink, bad-tint",
        "ink, late-tint"
    })
    void letTextBeRead(String text, String ground) {
        assertThat(contrast(text, ground, 0)).as("in light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(text, ground, 1)).as("in dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "line-strong, sheet",
        "line-strong, paper",
        "good, sheet",
        "bad, sheet",
        "changed, sheet",
        "accent, paper",
        "seal, paper"
    })
    void letShapesBeSeen(String shape, String ground) {
        assertThat(contrast(shape, ground, 0)).as("in light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(shape, ground, 1)).as("in dark").isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other, int scheme) {
        double first = luminance(colour(one, scheme));
        double second = luminance(colour(other, scheme));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static int colour(String token, int scheme) {
        return Integer.parseInt(Objects.requireNonNull(TOKENS.get(token), token)[scheme].substring(1), 16);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String[]> tokens() {
        try (var css = Objects.requireNonNull(ColoursOfTheConsole.class.getResourceAsStream("/assets/console.css"))) {
            Matcher token = TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String[]> tokens = new HashMap<>();
            while (token.find()) {
                tokens.put(token.group(1), new String[] {token.group(2), token.group(3)});
            }
            return tokens;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
