package dev.signet.application.code;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.delivery.Medium;
import dev.signet.application.delivery.Outbox;
import dev.signet.application.delivery.Recipient;
import dev.signet.application.delivery.Wording;
import dev.signet.domain.Outcome;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.UserCommand.IssueCode;
import dev.signet.domain.user.UserRefusal;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes a code and leaves it in the outbox, inside the transaction of whoever asks. */
@Component
public class CodeSending {

    private final Codes codes;
    private final Commands commands;
    private final Outbox outbox;

    CodeSending(Codes codes, Commands commands, Outbox outbox) {
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
     */
    public record Order(
            TenantId tenant, CodeFor what, PoolSettings settings, String attribute, String address, String username) {

        Recipient recipient() {
            return new Recipient(tenant, what.pool(), what.user(), Medium.of(attribute), address);
        }

        /** Neither address nor name. */
        @Override
        public String toString() {
            return "Order[" + what + " to " + attribute + "]";
        }
    }

    /**
     * Sends a code and says where to, in a form that strangers may see.
     *
     * @throws CodeRefused.NotNow where the account as it stands takes no such code
     */
    public CodeDelivery send(Order order, Context context, Instant now) {
        IssuedCode issued = codes.issue(
                order.what(),
                order.attribute(),
                validity(order),
                order.settings().verification().attempts());
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
        Recipient recipient = order.recipient();
        outbox.put(Wording.write(
                recipient,
                kind(order.what().purpose()),
                order.settings().messages(),
                order.username(),
                issued.digits()));
        return new CodeDelivery(recipient.medium(), recipient.masked(), order.attribute());
    }

    private static Duration validity(Order order) {
        return switch (order.what().purpose()) {
            case CONFIRM_SIGN_UP, VERIFY_ATTRIBUTE ->
                order.settings().verification().signUpCodeValidity();
            case RESET_PASSWORD -> order.settings().verification().resetCodeValidity();
        };
    }

    private static MessageKind kind(CodePurpose purpose) {
        return switch (purpose) {
            case CONFIRM_SIGN_UP -> MessageKind.SIGN_UP;
            case VERIFY_ATTRIBUTE -> MessageKind.VERIFY_ATTRIBUTE;
            case RESET_PASSWORD -> MessageKind.RESET_PASSWORD;
        };
    }
}
