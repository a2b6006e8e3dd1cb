package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Draws policies and requests out of few words, so that they meet often. */
final class Chance {

    private static final List<String> ACTIONS = List.of("s3:GetObject", "s3:PutObject", "s3:ListBucket");
    private static final List<String> PATTERNS =
            List.of("*", "s3:*", "S3:get*", "s3:GetObject", "s3:?utObject", "s3:PutObject", "s3:*Bucket", "sns:*");
    private static final List<String> RESOURCES = List.of(
            "arn:aws:s3:::b", "arn:aws:s3:::b/a/x", "arn:aws:s3:::b/b/x", "arn:aws:s3:::b/*/x", "arn:aws:s3:::c/a/x");
    private static final List<String> COVERED = List.of(
            "*",
            "arn:aws:s3:::b",
            "arn:aws:s3:::b/*",
            "arn:aws:s3:::?/a/x",
            "arn:aws:s3:::b/${aws:u}/x",
            "arn:aws:s3:::b/${aws:v, 'a'}/*",
            "arn:aws:s3:::b/${*}/x",
            "arn:aws:s3:::*x");
    private static final List<String> COMPARISONS =
            List.of("StringEquals", "StringNotEquals", "StringLike", "StringNotLike");
    private static final List<String> QUANTIFIERS = List.of("", "", "ForAllValues:", "ForAnyValue:");
    private static final List<String> KEYS = List.of("aws:u", "aws:v", "aws:w");
    private static final List<String> VALUES = List.of("a", "b", "*", "ab");
    private static final List<String> WANTED = List.of("a", "b", "*", "a*", "?", "${aws:u}", "${aws:w, 'b'}", "${*}");

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    List<Rule> rules(int atLeast) {
        return several(atLeast, 4, this::rule);
    }

    Rule rule() {
        return new Rule(
                random.nextInt(4) == 0 ? Effect.DENY : Effect.ALLOW,
                random.nextInt(5) == 0,
                several(1, 3, () -> of(PATTERNS)),
                random.nextInt(5) == 0,
                several(1, 3, () -> of(COVERED)),
                several(0, 2, this::test));
    }

    Rule deny() {
        Rule rule = rule();
        return new Rule(
                Effect.DENY,
                rule.exceptActions(),
                rule.actions(),
                rule.exceptResources(),
                rule.resources(),
                rule.conditions());
    }

    String action() {
        return of(ACTIONS);
    }

    String resource() {
        return of(RESOURCES);
    }

    Map<String, List<String>> context() {
        Map<String, List<String>> context = new HashMap<>();
        KEYS.forEach(key -> context.put(key, several(0, 2, () -> of(VALUES))));
        return context;
    }

    Random random() {
        return random;
    }

    private Rule.Test test() {
        if (random.nextInt(6) == 0) {
            return new Rule.Test("Null", of(KEYS), List.of(String.valueOf(random.nextBoolean())));
        }
        String ifExists = random.nextInt(4) == 0 ? "IfExists" : "";
        return new Rule.Test(of(QUANTIFIERS) + of(COMPARISONS) + ifExists, of(KEYS), several(1, 2, () -> of(WANTED)));
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private <T> List<T> several(int atLeast, int atMost, Supplier<T> drawn) {
        List<T> several = new ArrayList<>();
        int count = atLeast + random.nextInt(atMost - atLeast + 1);
        for (int i = 0; i < count; i++) {
            several.add(drawn.get());
        }
        return several;
    }
}
