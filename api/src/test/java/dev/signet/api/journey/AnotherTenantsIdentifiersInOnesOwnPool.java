package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operator route that takes several identifiers: the pool is one's own, and what is asked for in it is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnotherTenantsIdentifiersInOnesOwnPool {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Bodies that the routes would take, where an empty one is refused before anything is looked up. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PUT /v1/pools/{pool}/users/{user}/factors", "{\"enabled\":[]}"),
            Map.entry("PUT /v1/pools/{pool}/users/{user}/assessments/{session}/feedback", "{\"feedback\":\"VALID\"}"),
            Map.entry("PUT /v1/pools/{pool}/clients/{client}", "{\"name\":\"Client\"}"),
            Map.entry("PUT /v1/pools/{pool}/resource-servers/{server}", "{\"name\":\"API\"}"),
            Map.entry("PUT /v1/pools/{pool}/users/{user}/devices/{device}/status", "{\"status\":\"REMEMBERED\"}"),
            Map.entry(
                    "PUT /v1/pools/{pool}/clients/{client}/signals/push",
                    "{\"endpoint_url\":\"https://taken-over.example\"}"),
            Map.entry(
                    "PUT /v1/pools/{pool}/webhooks/{webhook}",
                    "{\"name\":\"SIEM\",\"url\":\"https://taken-over.example\"}"),
            Map.entry(
                    "PUT /v1/pools/{pool}/users/{user}/password",
                    "{\"password\":\"Taken-Over-7-Times\",\"permanent\":true}"),
            Map.entry("POST /v1/pools/{pool}/legal-holds/{hold}/release", "{\"reason\":\"settled\"}"),
            Map.entry("POST /v1/tenants/{tenant}/legal-holds/{hold}/release", "{\"reason\":\"settled\"}"),
            Map.entry("POST /v1/pools/{pool}/users/{user}/erasure", "{\"reason\":\"OBJECTED\"}"),
            Map.entry("PATCH /v1/pools/{pool}/users/{user}", "{\"attributes\":{\"name\":\"Taken over\"}}"));

    /** What the routes have to be told, where nothing would be refused before anything is looked up. */
    private static final Map<String, String> QUERIES =
            Map.of("GET /v1/pools/{pool}/sessions/{about}/dossier", "?why=annual+audit");

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());
    private final Office office = new Office(signet);
    private final House ours = office.house();
    private final House theirs = office.house();
    private final Person administrator = office.operator(OperatorRole.TENANT_ADMINISTRATOR, ours.tenant());
    private final Map<String, String> own = identifiers(ours);
    private final Map<String, String> foreign = identifiers(theirs);

    private record Attempt(String method, String template, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        String route() {
            return method + " " + template;
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void areAnsweredLikeWhatDoesNotExist(Attempt attempt) {
        long before = events();
        Http.Answer answer = signet.http()
                .json(
                        attempt.method(),
                        attempt.path() + QUERIES.getOrDefault(attempt.route(), ""),
                        BODIES.getOrDefault(attempt.route(), "{}"),
                        administrator.bearer());
        assertThat(answer.problem()).startsWith("404 ");
        assertThat(events()).isEqualTo(before);
    }

    Stream<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        signet.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    ForOperators access = handler.getMethodAnnotation(ForOperators.class);
                    if (access != null) {
                        attempts.addAll(attempts(route));
                    }
                });
        assertThat(attempts).hasSizeGreaterThan(12);
        return attempts.stream();
    }

    private List<Attempt> attempts(RequestMappingInfo route) {
        String template = route.getPatternValues().iterator().next();
        String method =
                route.getMethodsCondition().getMethods().iterator().next().name();
        List<String> variables = VARIABLE.matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
        if (variables.size() < 2) {
            return List.of();
        }
        String path = template;
        for (String variable : variables) {
            Map<String, String> from = variable.equals(variables.getFirst()) ? own : foreign;
            path = path.replace(
                    "{" + variable + "}",
                    Objects.requireNonNull(from.get(variable), () -> "say what " + template + " takes"));
        }
        return List.of(new Attempt(method, template, path));
    }

    private Map<String, String> identifiers(House house) {
        String name = People.newName();
        Map<String, String> identifiers = new HashMap<>();
        identifiers.put("tenant", house.tenant().value());
        identifiers.put("pool", house.pool().value());
        identifiers.put("hold", office.hold(house).value());
        identifiers.put("client", house.client().value());
        identifiers.put("user", office.user(house, name).value());
        identifiers.put("passkey", CredentialId.of(UUID.randomUUID()).value());
        identifiers.put(
                "about",
                office.people(house)
                        .signIn(name, People.PASSWORD)
                        .json()
                        .path("session_id")
                        .asString());
        identifiers.put(
                "order",
                office.order(house, new UserId(Objects.requireNonNull(identifiers.get("user"))))
                        .value());
        identifiers.put("device", "dev_" + "0".repeat(32));
        identifiers.put("session", "ses_" + "0".repeat(32));
        identifiers.put("position", revocationOf(house));
        identifiers.put(
                "export",
                signet.http()
                        .json(
                                "POST",
                                "/v1/pools/" + house.pool().value() + "/exports",
                                "{\"why\":\"annual audit\"}",
                                office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant())
                                        .bearer())
                        .json()
                        .path("export_id")
                        .asString());
        identifiers.put("secret", "sec_" + "0".repeat(32));
        identifiers.put(
                "import", made(house, "imports", "{\"name\":\"users\",\"format\":\"JSON_LINES\"}", "import_id"));
        identifiers.put("group", made(house, "groups", "{\"name\":\"admins\"}", "group_id"));
        identifiers.put(
                "server",
                made(house, "resource-servers", "{\"identifier\":\"api\",\"name\":\"API\"}", "resource_server_id"));
        identifiers.put(
                "webhook",
                signet.http()
                        .json(
                                "POST",
                                "/v1/pools/" + house.pool().value() + "/webhooks",
                                "{\"name\":\"SIEM\",\"url\":\"https://siem.invalid/in\",\"families\":[\"TENANT\"]}",
                                office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant())
                                        .bearer())
                        .json()
                        .path("webhook_id")
                        .asString());
        identifiers.put("call", "trc_" + "0".repeat(32));
        identifiers.put("operator", operator(administrator));
        Person colleague = office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant());
        identifiers.put(
                "key",
                signet.http()
                        .post("/v1/operators/" + operator(colleague) + "/access-keys", "{}", colleague.bearer())
                        .json()
                        .path("access_key_id")
                        .asString());
        return identifiers;
    }

    private String operator(Person person) {
        return owner.sql("select id from lookup.operator where user_id = :user")
                .param(
                        "user",
                        signet.http()
                                .get("/v1/me", person.bearer())
                                .json()
                                .path("user_id")
                                .asString())
                .query(String.class)
                .single();
    }

    private String made(House house, String what, String body, String id) {
        return signet.http()
                .post(
                        "/v1/pools/" + house.pool().value() + "/" + what,
                        body,
                        office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant())
                                .bearer())
                .json()
                .path(id)
                .asString();
    }

    private String revocationOf(House house) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> owner.sql("select coalesce(max(position), 0)::text from view.revocation where pool ="
                                        + " :pool")
                                .param("pool", house.pool().value())
                                .query(String.class)
                                .single(),
                        position -> !position.equals("0"));
    }

    private long events() {
        return owner.sql("select count(*) from ledger.event where name <> 'audit.sign_in_failures_observed'")
                .query(Long.class)
                .single();
    }
}
