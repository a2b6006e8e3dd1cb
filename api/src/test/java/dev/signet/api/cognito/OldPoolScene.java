package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import tools.jackson.databind.JsonNode;

/** A node whose pool takes its users over from a pool of another node, which it knows by Cognito's protocol only. */
abstract class OldPoolScene {

    final SignetUnderTest old = SignetUnderTest.shared();
    final Office oldOffice = new Office(old);
    final CognitoIdentityProviderClient oldAdministrator = JavaSdk.of(old, Keys.administrator());
    final SignetUnderTest signet = Node.SHARED;
    final Office office = new Office(signet);
    final House house = office.house();
    final People people = office.people(house);
    final Person operator = office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant());
    House oldHouse = oldOffice.house();

    /** Names the pool that users come from. */
    void takeFrom(House from, String client, String endpoint) {
        Http.Answer answer = signet.http()
                .json("PUT", pool(""), """
                        {"name":"Pool","hashing":{"memory_kib":7168,"iterations":1,"parallelism":1},
                         "migration":{"old_pool":{"pool_id":"%s","client_id":"%s","endpoint":"%s"}}}""".formatted(from.pool().value(), client, endpoint), operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    void takeOver() {
        takeFrom(oldHouse, oldHouse.client().value(), old.http().base());
    }

    Http.Answer secrets(String body) {
        return signet.http().json("PUT", pool("/migration/secrets"), body, operator.bearer());
    }

    /** Has calls signed by an operator's key of the old pool's node. */
    void sign() {
        AwsCredentials key = Keys.administrator().resolveCredentials();
        Http.Answer answer = secrets("{\"access_key_id\":\"%s\",\"secret_access_key\":\"%s\"}"
                .formatted(key.accessKeyId(), key.secretAccessKey()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    JsonNode test() {
        return signet.http()
                .post(pool("/migration/test"), "{}", operator.bearer())
                .json();
    }

    /** Somebody of the old pool, with a verified address. */
    String userThere() {
        String name = People.newName();
        oldOffice.user(oldHouse, name, Map.of("email", People.addressOf(name)), Set.of("email"));
        return name;
    }

    /** The source, outcome and error of each call, newest first. */
    List<String> calls() {
        List<String> calls = new ArrayList<>();
        signet.http()
                .get(pool("/triggers/calls?trigger=USER_MIGRATION"), operator.bearer())
                .json()
                .path("items")
                .forEach(call -> calls.add(call.path("trigger_source").asString() + " "
                        + call.path("outcome").asString()));
        return calls;
    }

    String pool(String below) {
        return "/v1/pools/" + house.pool().value() + below;
    }

    static String id(Http.Answer answer) {
        return answer.json().path("id").asString();
    }

    /** The node that these tests share. */
    private static final class Node {
        private static final SignetUnderTest SHARED =
                SignetUnderTest.started("signet.outgoing.allow-http=true", "signet.outgoing.allow-private=true");
    }
}
