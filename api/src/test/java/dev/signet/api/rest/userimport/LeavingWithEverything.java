package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class LeavingWithEverything {

    private static final String BCRYPT = "$2b$05$abcdefghijklmnopqrstuuFiPhXf1sVd3pCCRO.uVh34H/qI/ZsuS";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House here = office.house();
    private final House there = office.house();
    private final ECKey key = key();

    @Test
    void bringsEverybodyToAnotherPoolWhereTheySignInAsBefore() throws Exception {
        String name = People.newName();
        String other = People.newName();
        office.user(here, name);
        scene(here).run("JSON_LINES", "{\"username\":\"" + other + "\",\"password\":{\"hash\":\"" + BCRYPT + "\"}}");

        Http.Answer answer =
                export(signet.administrator(), here, key.toPublicJWK().toJSONString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> lines = opened(answer.text());
        // the first pool still has those names and subs: a sub is one person's for ever
        JsonNode over = scene(there)
                .run(
                        "JSON_LINES",
                        lines.stream()
                                .map(line -> line.replaceAll("\"sub\":\"[^\"]*\",", ""))
                                .toArray(String[]::new));

        assertThat(scene(there).report(over)).isEmpty();
        assertThat(over.path("imported").asLong()).isEqualTo(2);
        assertThat(office.people(there).signIn(name, People.PASSWORD).status()).isEqualTo(201);
        assertThat(office.people(there)
                        .signIn(other, "correct horse battery staple")
                        .status())
                .isEqualTo(201);
        assertThat(recorded()).isOne();
    }

    @Test
    void isForOperatorsOfThePlatformOnly() {
        String ofTenant = office.operator(OperatorRole.TENANT_ADMINISTRATOR, here.tenant())
                .accessToken();

        assertThat(export(ofTenant, here, key.toPublicJWK().toJSONString()).status())
                .isEqualTo(403);
        assertThat(recorded()).isZero();
    }

    @Test
    void takesNoPrivateKeyAndNoWeakOne() {
        assertThat(export(signet.administrator(), here, key.toJSONString()).status())
                .isEqualTo(400);
        assertThat(export(signet.administrator(), here, "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}")
                        .problem())
                .startsWith("400 ");
        assertThat(export(signet.administrator(), here, "{\"kty\":\"oct\"}").problem())
                .startsWith("400 ");
        assertThat(recorded()).isZero();
    }

    private Http.Answer export(String token, House house, String jwk) {
        return new ImportScene(signet, house.pool().value(), token)
                .post("/exports/accounts", "{\"why\":\"we are leaving\",\"key\":" + jwk + "}");
    }

    private List<String> opened(String file) throws Exception {
        List<String> lines = new ArrayList<>();
        boolean last = false;
        for (String each : file.strip().split("\n")) {
            JWEObject jwe = JWEObject.parse(each);
            jwe.decrypt(new ECDHDecrypter(key));
            lines.add(jwe.getPayload().toString());
            assertThat(jwe.getHeader().getCustomParam("n")).isEqualTo((long) lines.size());
            last = Boolean.TRUE.equals(jwe.getHeader().getCustomParam("last"));
        }
        assertThat(last).as("the last line says so").isTrue();
        return lines;
    }

    private ImportScene scene(House house) {
        return new ImportScene(signet, house.pool().value(), signet.administrator());
    }

    private long recorded() {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select count(*) from ledger.event where pool = ? and name = 'audit.accounts_exported'")
                .param(here.pool().value())
                .query(Long.class)
                .single();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
