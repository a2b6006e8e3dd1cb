package dev.signet.application.signin;

import static java.util.stream.Collectors.toMap;

import dev.signet.application.command.Commands;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.signup.SignUpRefused.AttributeRefused;
import dev.signet.application.user.AttributeGate;
import dev.signet.application.user.AttributeGate.Change;
import dev.signet.domain.Outcome;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.AttributeDefinition;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserCommand.ChangeAttributes;
import dev.signet.domain.user.UserRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Attributes that come with a new password: what is still owed is told with the challenge, what is given is written. */
@Component
class OwedAttributes {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final AttributeGate gate;
    private final Commands commands;

    OwedAttributes(AttributeGate gate, Commands commands) {
        this.gate = gate;
        this.commands = commands;
    }

    /** What the challenge says, by Cognito's names; lists and objects are JSON texts there. */
    Map<String, String> told(House house, Profile profile) {
        Set<String> readable = house.clientSettings().readAttributes();
        Map<String, String> present = new TreeMap<>(profile.attributes());
        profile.verified().forEach(address -> present.put(address + "_verified", "true"));
        present.keySet().removeIf(name -> !readable.isEmpty() && !readable.contains(name));
        List<String> owed = owed(house, profile)
                .map(name -> AnswerNames.USER_ATTRIBUTES + name)
                .toList();
        return Map.of(
                "USER_ID_FOR_SRP", profile.username(),
                "requiredAttributes", MAPPER.writeValueAsString(owed),
                "userAttributes", MAPPER.writeValueAsString(present));
    }

    /**
     * What the step brings that is new.
     *
     * @throws AttributeRefused where a value cannot be, may not be written by the client, or is another address than the
     *     one there is, which only whoever is signed in may change; and where one that is owed is not there
     */
    Map<String, String> given(Step step, Profile profile) {
        Map<String, String> given = new HashMap<>();
        step.given().forEach((name, value) -> {
            if (name.startsWith(AnswerNames.USER_ATTRIBUTES)) {
                given.put(name.substring(AnswerNames.USER_ATTRIBUTES.length()), value);
            }
        });
        given.entrySet()
                .removeIf(same -> same.getValue().equals(profile.attributes().get(same.getKey())));
        Change change =
                gate.changing(step.house().settings(), step.house().clientSettings(), profile.attributes(), given);
        change.addresses().keySet().stream()
                .filter(profile.attributes()::containsKey)
                .sorted()
                .findFirst()
                .ifPresent(address -> {
                    throw provided(address);
                });
        owed(step.house(), profile)
                .filter(name -> !given.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused(name, "Invalid attributes given, " + name + " is missing");
                });
        return given;
    }

    private static Stream<String> owed(House house, Profile profile) {
        return house.settings().attributes().stream()
                .filter(AttributeDefinition::required)
                .map(AttributeDefinition::name)
                .filter(name -> !profile.attributes().containsKey(name))
                .sorted();
    }

    /** Only whoever is signed in may change an address. */
    static AttributeRefused provided(String address) {
        return refused(address, "Cannot modify an already provided " + address + ".");
    }

    static AttributeRefused refused(String attribute, String why) {
        return new AttributeRefused(why, attribute);
    }

    /** Writes them, in the transaction of the new password. */
    void write(Step step, Account account, Map<String, String> given) {
        if (given.isEmpty()) {
            return;
        }
        Map<String, Personal<String>> personal = given.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, value -> Personal.of(account.user(), value.getValue())));
        Outcome<UserRefusal> outcome = commands.send(
                new ChangeAttributes(account.user(), personal, Set.of(), step.now()), step.provenContext());
        outcome.orElseThrow(_ -> new InvalidChallenge());
    }
}
