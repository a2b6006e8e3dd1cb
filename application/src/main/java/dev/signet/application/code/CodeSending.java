package dev.signet.application.code;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.delivery.Handover;
import dev.signet.application.delivery.Medium;
import dev.signet.application.delivery.Outbox;
import dev.signet.application.delivery.Recipient;
import dev.signet.application.delivery.Wording;
import dev.signet.domain.Outcome;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.UserCommand.IssueCode;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a code and leaves it in the outbox, inside the transaction of whoever asks. */
@Component
public class CodeSending {

    private final Codes codes;
    private final Commands commands;
    private final Outbox outbox;
    private final SendingBudget budget;

    CodeSending(Codes codes, Commands commands, Outbox outbox, SendingBudget budget) {
        this.budget = budget;
        this.codes = codes;
        this.commands = commands;
        this.outbox = outbox;
    }

    /**
     * What is sent where.
     *
     * @param attribute the address that gets it: {@code email} or {@code phone_number}
     * @param address its value
     * @param username what the message calls the user
     * @param words in place of the pool's; absent for those
     * @param handover for whoever sends it in Signet's place; absent where nobody does
     */
    public record Order(
            TenantId tenant,
            CodeFor what,
            PoolSettings settings,
            String attribute,
            String address,
            String username,
            @Nullable MessageTemplate words,
            @Nullable Handover handover) {

        /** An order in the pool's words. */
        public Order(
                TenantId tenant,
                CodeFor what,
                PoolSettings settings,
                String attribute,
                String address,
                String username) {
            this(tenant, what, settings, attribute, address, username, null, null);
        }

        /** The same in other words; in the pool's own where there are none. */
        public Order worded(@Nullable MessageTemplate other) {
            return new Order(tenant, what, settings, attribute, address, username, other, handover);
        }

        /** The same for others to send, where they do. */
        Order handedOver(@Nullable Handover other) {
            return new Order(tenant, what, settings, attribute, address, username, words, other);
        }

        private Map<MessageKind, MessageTemplate> messages() {
            return words == null ? settings.messages() : Map.of(kind(what.purpose()), words);
        }

        Recipient recipient() {
            return new Recipient(tenant, what.pool(), what.user(), Medium.of(attribute), address);
        }

        /** What is said of it. */
        CodeDelivery delivery() {
            Recipient recipient = recipient();
            return new CodeDelivery(recipient.medium(), recipient.masked(), attribute);
        }

        /** Neither address nor name. */
        @Override
        public String toString() {
            return "Order[" + what + " to " + attribute + "]";
        }
    }

    /**
     * Sends a code to an address that whoever asks has named, within what one address gets in an hour.
     *
     * @throws CodeRefused.TooManySent where that is used up
     * @throws CodeRefused.NotNow where the account as it stands takes no such code
     */
    public CodeDelivery sendToNamed(Order order, Context context, Instant now) {
        budget.requireAddress(order.what(), order.address(), now);
        return send(order, context, now);
    }

    /**
     * The same for somebody who is signed in, and within what one attribute gets in an hour.
     *
     * @throws CodeRefused.TooManySent where either is used up
     * @throws CodeRefused.NotNow where the account as it stands takes no such code
     */
    public CodeDelivery sendToOwner(Order order, Context context, Instant now) {
        budget.requireOwner(order.what(), now);
        return sendToNamed(order, context, now);
    }

    /**
     * Sends a code and says where to, in a form that strangers may see.
     *
     * @throws CodeRefused.NotNow where the account as it stands takes no such code
     */
    public CodeDelivery send(Order order, Context context, Instant now) {
        IssuedCode issued = codes.issue(order.what(), order.attribute(), order.settings());
        Outcome<UserRefusal> outcome = commands.send(
                new IssueCode(
                        order.what().user(),
                        issued.id(),
                        order.what().purpose(),
                        order.attribute(),
                        Personal.of(order.what().user(), order.address()),
                        issued.expiresAt(),
                        now),
                context);
        outcome.orElseThrow(CodeRefused.NotNow::new);
        return deliver(order, issued);
    }

    /** Sends a code that was put, inside a transaction; what it is for is no event of the account's own. */
    CodeDelivery deliver(Order order, IssuedCode issued) {
        Recipient recipient = order.recipient();
        outbox.put(Wording.write(
                        recipient, kind(order.what().purpose()), order.messages(), order.username(), issued.digits())
                .handedOver(order.handover(), issued.digits()));
        return order.delivery();
    }

    /** Forgets how many codes an account that is being erased has asked for. */
    public void forget(UserPoolId pool, UserId user) {
        budget.forget(pool, user);
    }

    static MessageKind kind(CodePurpose purpose) {
        return switch (purpose) {
            case CONFIRM_SIGN_UP -> MessageKind.SIGN_UP;
            case VERIFY_ATTRIBUTE -> MessageKind.VERIFY_ATTRIBUTE;
            case RESET_PASSWORD -> MessageKind.RESET_PASSWORD;
            case SIGN_IN -> MessageKind.SIGN_IN;
        };
    }
}
