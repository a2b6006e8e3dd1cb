package dev.signet.api.rest.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.api.rest.access.ForResourceServers;
import dev.signet.api.rest.access.Public;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks at every route of operators that exists, whichever they are, for what belongs to somebody else. */
class AnotherTenant {

    private static final String ID = "00000000000000000000000000000000";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();

    @Test
    void isAsIfItDidNotExistAtEveryRoute() {
        String ours = tenant();
        String stranger = signet.operators().appoint(signet.administrator(), "TENANT_ADMINISTRATOR", tenant());
        String pool = http.post(
                        "/v1/tenants/" + ours + "/pools",
                        "{\"name\":\"Ours\"}",
                        Operators.bearer(signet.administrator()))
                .json()
                .path("pool_id")
                .asString();
        List<Route> routes = routes();
        assertThat(routes).hasSizeGreaterThan(20);
        long before = events();
        for (Route route : routes) {
            Http.Answer theirs = call(route, ours, pool, stranger);
            Http.Answer nobodys = call(route, "ten_" + ID, "pol_" + ID, stranger);
            assertThat(theirs.status()).as(route + " " + theirs.text()).isEqualTo(404);
            assertThat(theirs.text()).as(route.toString()).isEqualTo(nobodys.text());
        }
        assertThat(events()).isEqualTo(before);
    }

    private record Route(String method, String pattern) {}

    private List<Route> routes() {
        return signet
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapped -> !mapped.getValue().hasMethodAnnotation(Public.class))
                .filter(mapped -> !isForResourceServersOnly(mapped.getValue()))
                .flatMap(mapped -> routes(mapped.getKey()))
                .filter(route -> route.pattern().startsWith("/v1/pools/{pool}")
                        || route.pattern().startsWith("/v1/tenants/{tenant}"))
                .filter(route -> !route.pattern().endsWith("/exports/accounts")) // for the whole platform only
                .filter(route ->
                        !(route.method().equals("PATCH") && route.pattern().equals("/v1/tenants/{tenant}")))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), pattern)));
    }

    private static boolean isForResourceServersOnly(HandlerMethod route) {
        ForResourceServers servers = route.getMethodAnnotation(ForResourceServers.class);
        return servers != null && !servers.operatorsToo();
    }

    private Http.Answer call(Route route, String tenant, String pool, String token) {
        String path = route.pattern()
                .replace("{tenant}", tenant)
                .replace("{pool}", pool)
                .replace("{user}", "usr_" + ID)
                .replace("{client}", "cli_" + ID)
                .replace("{device}", "dev_" + ID)
                .replace("{passkey}", "crd_" + ID)
                .replace("{import}", "imp_" + ID)
                .replace("{export}", "exp_" + ID)
                .replace("{about}", "ses_" + ID)
                .replace("{session}", "ses_" + ID)
                .replace("{*path}", "0/000")
                .replace("{secret}", "sec_" + ID)
                .replace("{group}", "grp_" + ID)
                .replace("{server}", "rsv_" + ID)
                .replace("{webhook}", "whk_" + ID)
                .replace("{call}", "trc_" + ID)
                .replace("{order}", "rvo_" + ID)
                .replace("{hold}", "hld_" + ID)
                .replace("{position}", "1");
        assertThat(path).as("a new kind of identifier").doesNotContain("{");
        return route.method().equals("GET")
                ? http.get(path, Operators.bearer(token))
                : route.method().equals("DELETE")
                        ? http.send("DELETE", path, BodyPublishers.noBody(), Operators.bearer(token))
                        : http.json(route.method(), path, "{}", Operators.bearer(token));
    }

    private String tenant() {
        return http.post("/v1/tenants", "{\"name\":\"T\"}", Operators.bearer(signet.administrator()))
                .json()
                .path("tenant_id")
                .asString();
    }

    private long events() {
        Long count = new JdbcTemplate(signet.database().ownerDataSource())
                .queryForObject("select count(*) from ledger.event where name not like 'audit.%'", Long.class);
        return count == null ? 0 : count;
    }
}
