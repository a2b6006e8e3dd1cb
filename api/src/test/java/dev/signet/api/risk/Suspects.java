package dev.signet.api.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.risk.AccountTakeover;
import dev.signet.domain.risk.CompromisedCredentials;
import dev.signet.domain.risk.RiskExceptions;
import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskNotices;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskReaction;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.risk.RiskSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A node behind a proxy, with files about networks and passwords, and people who come from anywhere. */
final class Suspects {

    static final String HOME = "203.0.113.5";
    static final String ABROAD = "198.51.100.7";
    static final String NOTORIOUS = "192.0.2.66";
    static final String BREACHED = "Breached-1-Password";

    private static final String PROXIES = "signet.trusted-proxies=127.0.0.0/8";

    private static final class Node {
        static final SignetUnderTest BEHIND_A_PROXY = SignetUnderTest.whoseTimePasses()
                .another(
                        PROXIES,
                        "signet.risk.geo=" + file("places.csv", """
                                network,country,city,latitude,longitude
                                203.0.113.0/24,DE,Berlin,52.52,13.40
                                198.51.100.0/24,BR,Recife,-8.05,-34.90
                                """),
                        "signet.risk.reputation=" + file("notorious.txt", "# seen in attacks\n192.0.2.64/26 botnet\n"),
                        "signet.risk.breached-passwords=" + ranges());
    }

    final SignetUnderTest signet = Node.BEHIND_A_PROXY;
    final Office office = new Office(SignetUnderTest.whoseTimePasses());
    final House house;
    final String name = People.newName();

    Suspects(House house) {
        this.house = house;
    }

    /** In a house that does that about risk; its people's time passes. */
    static Suspects where(RiskMode mode, RiskPolicy policy) {
        Office office = new Office(SignetUnderTest.whoseTimePasses());
        Suspects suspects = new Suspects(office.house());
        suspects.settle(mode, policy);
        return suspects;
    }

    void settle(RiskMode mode, RiskPolicy policy) {
        office.risk(house, new RiskSettings(mode, RiskMode.OFF, policy));
    }

    /** Does the same at every level. */
    static RiskPolicy always(RiskResponse response, boolean tell) {
        RiskReaction reaction = new RiskReaction(response, tell);
        return new RiskPolicy(null, new AccountTakeover(reaction, reaction, reaction, RiskNotices.DEFAULT), null);
    }

    static RiskPolicy refusingBreached() {
        return new RiskPolicy(new CompromisedCredentials(Set.of(), true), null, null);
    }

    static RiskPolicy refusingFrom(String network) {
        return new RiskPolicy(null, null, new RiskExceptions(Set.of(network), Set.of()));
    }

    Http.Answer signIn(String address, String agent) {
        return signIn(name, People.PASSWORD, address, agent);
    }

    Http.Answer signIn(String who, String password, String address, String agent) {
        return signIn(signet, who, password, address, agent);
    }

    Http.Answer signIn(SignetUnderTest node, String who, String password, String address, String agent) {
        return node.http()
                .post(
                        "/v1/pools/" + house.pool().value() + "/sessions",
                        """
                        {"client_id":"%s","username":"%s","password":"%s"}""".formatted(house.client().value(), who, password),
                        "X-Forwarded-For",
                        address,
                        "User-Agent",
                        agent);
    }

    Http.Answer answer(String challenge, String session, String answer, String value, String address) {
        return signet.http()
                .post(
                        "/v1/pools/" + house.pool().value() + "/challenges",
                        """
                        {"client_id":"%s","challenge":"%s","session":"%s","answers":{"%s":"%s"}}""".formatted(house.client().value(), challenge, session, answer, value),
                        "X-Forwarded-For",
                        address);
    }

    /** What operators read of the user's sign-ins, the newest first. */
    JsonNode assessments(String user) {
        return signet.http().get(path(user), operator()).json().path("items");
    }

    String path(String user) {
        return "/v1/pools/" + house.pool().value() + "/users/" + user + "/assessments";
    }

    String[] operator() {
        return office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null).bearer();
    }

    /** What one signal said in an assessment. */
    static String finding(JsonNode assessment, String signal) {
        for (JsonNode observed : assessment.path("considered").path("signals")) {
            if (observed.path("signal").asString().equals(signal)) {
                return observed.path("finding").asString();
            }
        }
        return "";
    }

    private static Path file(String name, String text) {
        try {
            return Files.writeString(Files.createTempDirectory("signet-risk").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory with the one range that the breached password is in, in the form of Have I Been Pwned. */
    private static Path ranges() {
        try {
            String hash = HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(BREACHED.getBytes(UTF_8)));
            Path directory = Files.createTempDirectory("signet-ranges");
            Files.writeString(
                    directory.resolve(hash.substring(0, 5) + ".txt"),
                    "00000000000000000000000000000000000:3\r\n" + hash.substring(5) + ":42\r\n");
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
