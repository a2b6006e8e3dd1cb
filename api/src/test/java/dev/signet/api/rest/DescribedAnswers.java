package dev.signet.api.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API description, against which every answer is held that a test gets: a call that succeeds does so as described. */
final class DescribedAnswers {

    private static final List<Route> ROUTES = read(Path.of("../docs/openapi.json"));

    private DescribedAnswers() {}

    private record Route(String method, String template, Pattern path, Set<String> statuses) {

        /** A path that is spelt out goes before one with a placeholder. */
        int placeholders() {
            return template.split("\\{", -1).length;
        }
    }

    /** Does nothing about a refusal, or a path that is not described. */
    static void require(String method, String path, int status) {
        if (status < 200 || status > 299) {
            return;
        }
        String plain = path.split("\\?", 2)[0];
        ROUTES.stream()
                .filter(route -> route.method().equals(method)
                        && route.path().matcher(plain).matches())
                .findFirst()
                .filter(route -> !route.statuses().contains(Integer.toString(status)))
                .ifPresent(route -> {
                    throw new AssertionError("%s %s answers %d, and docs/openapi.json says %s"
                            .formatted(method, route.template(), status, route.statuses()));
                });
    }

    private static List<Route> read(Path description) {
        JsonNode described;
        try {
            described = JsonMapper.builder().build().readTree(Files.readString(description));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        List<Route> routes = new ArrayList<>();
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> routes.add(route(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().path("responses")))));
        routes.sort(Comparator.comparingInt(Route::placeholders));
        return List.copyOf(routes);
    }

    private static Route route(String method, String template, JsonNode responses) {
        Pattern path = Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"));
        return new Route(method, template, path, new TreeSet<>(responses.propertyNames()));
    }
}
