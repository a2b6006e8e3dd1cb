package dev.signet.application.account;

import dev.signet.application.account.OwnAccount.Rules;
import dev.signet.application.code.CodeDelivery;
import dev.signet.application.code.CodeFor;
import dev.signet.application.code.CodeSending;
import dev.signet.application.code.MessageWords;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.session.LiveSession;
import dev.signet.application.user.AttributeGate;
import dev.signet.application.user.AttributeGate.Change;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.LastName;
import dev.signet.domain.Outcome;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.UserCommand;
import dev.signet.domain.user.UserCommand.ChangeAttributes;
import dev.signet.domain.user.UserCommand.RequestAddressChange;
import dev.signet.domain.user.UserRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * Changes attributes of one's own. A new address does not count before it is verified, unless the pool has it otherwise:
 * the old one stays live, and a code goes to the new one.
 */
@Service
public class ChangeOwnAttributes {

    private final OwnAccount account;
    private final AttributeGate attributes;
    private final LastName names;
    private final Commands commands;
    private final CodeSending codes;
    private final MessageWords words;
    private final Atomically atomically;
    private final Clock clock;

    ChangeOwnAttributes(
            OwnAccount account,
            AttributeGate attributes,
            LastName names,
            Commands commands,
            CodeSending codes,
            MessageWords words,
            Atomically atomically,
            Clock clock) {
        this.account = account;
        this.attributes = attributes;
        this.names = names;
        this.commands = commands;
        this.codes = codes;
        this.words = words;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Changes attributes and gives where codes went; an empty value removes the attribute.
     *
     * @throws dev.signet.application.signup.SignUpRefused.AttributeRefused where a value cannot be, or may not be
     *     written by the client; nothing is changed then
     * @throws dev.signet.application.signup.SignUpRefused.LastSignInName where nothing would be left to sign in by; likewise
     * @throws dev.signet.application.code.CodeRefused.TooManySent where too many codes were asked for; likewise
     */
    public List<CodeDelivery> change(LiveSession session, Map<String, String> wanted, Caller caller) {
        return change(session, wanted, Map.of(), caller);
    }

    /** The same, with what the client sends for the pool's triggers. */
    public List<CodeDelivery> change(
            LiveSession session, Map<String, String> wanted, Map<String, String> metadata, Caller caller) {
        Instant now = clock.instant();
        Rules rules = account.rules(session);
        Context context = OwnAccount.context(session, caller);
        UnaryOperator<CodeSending.Order> worded = words(session, rules, wanted, metadata, caller);
        return atomically.run(() -> {
            KnownUser user = account.user(session);
            Change change = attributes.changing(
                    rules.pool(), rules.client(), user.profile().attributes(), wanted);
            Map<String, String> atOnce = atOnce(rules.pool(), user, change);
            names.requireAnother(rules.pool(), user.id(), union(change.removed(), atOnce.keySet()), Set.of());
            Map<String, String> changed = new HashMap<>(change.changed());
            changed.putAll(atOnce);
            if (!changed.isEmpty() || !change.removed().isEmpty()) {
                require(new ChangeAttributes(user.id(), personal(user, changed), change.removed(), now), context);
            }
            List<CodeDelivery> deliveries = new ArrayList<>();
            atOnce.forEach((attribute, value) -> {
                if (rules.pool().verification().autoVerified().contains(attribute)) {
                    deliveries.add(codes.sendToOwner(
                            worded.apply(order(session, rules, user, attribute, value)), context, now));
                }
            });
            Map<String, String> later = new HashMap<>(change.addresses());
            later.keySet().retainAll(rules.pool().accounts().verifyBeforeUpdate());
            later.forEach((attribute, value) -> {
                require(new RequestAddressChange(user.id(), attribute, Personal.of(user.id(), value), now), context);
                deliveries.add(
                        codes.sendToOwner(worded.apply(order(session, rules, user, attribute, value)), context, now));
            });
            return deliveries;
        });
    }

    private UnaryOperator<CodeSending.Order> words(
            LiveSession session, Rules rules, Map<String, String> wanted, Map<String, String> metadata, Caller caller) {
        if (Collections.disjoint(wanted.keySet(), Set.of("email", "phone_number"))) {
            return UnaryOperator.identity();
        }
        return words.ofAddress(
                rules.pool(),
                OwnAccount.occasion(session, rules, metadata, caller),
                TriggerSource.MESSAGE_OF_UPDATE,
                () -> OwnAccount.whom(account.user(session)));
    }

    /** New addresses that count before they are verified, where the pool has it so. */
    private static Map<String, String> atOnce(PoolSettings settings, KnownUser user, Change change) {
        Map<String, String> atOnce = new HashMap<>(change.addresses());
        atOnce.keySet().removeAll(settings.accounts().verifyBeforeUpdate());
        atOnce.entrySet()
                .removeIf(entry ->
                        entry.getValue().equals(user.profile().attributes().get(entry.getKey())));
        return atOnce;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    static CodeSending.Order order(LiveSession session, Rules rules, KnownUser user, String attribute, String address) {
        return new CodeSending.Order(
                session.tenant(),
                CodeFor.attribute(session.pool(), user.id(), attribute),
                rules.pool(),
                attribute,
                address,
                user.profile().username());
    }

    private void require(UserCommand command, Context context) {
        Outcome<UserRefusal> outcome = commands.send(command, context);
        outcome.orElseThrow(AccountRefused.NotNow::new);
    }

    private static Map<String, Personal<String>> personal(KnownUser user, Map<String, String> values) {
        Map<String, Personal<String>> personal = new HashMap<>();
        values.forEach((name, value) -> personal.put(name, Personal.of(user.id(), value)));
        return personal;
    }
}
