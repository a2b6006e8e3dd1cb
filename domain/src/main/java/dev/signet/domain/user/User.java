package dev.signet.domain.user;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.user.DeviceCommand.ChangeDeviceStatus;
import dev.signet.domain.user.DeviceCommand.ConfirmDevice;
import dev.signet.domain.user.DeviceCommand.ForgetDevice;
import dev.signet.domain.user.FactorCommand.ChangeMfaPreference;
import dev.signet.domain.user.FactorCommand.EnrolTotp;
import dev.signet.domain.user.FactorCommand.IssueRecoveryCodes;
import dev.signet.domain.user.FactorCommand.RegisterPasskey;
import dev.signet.domain.user.FactorCommand.RemovePasskey;
import dev.signet.domain.user.FactorCommand.RemoveTotp;
import dev.signet.domain.user.FactorCommand.SuspectPasskeyClone;
import dev.signet.domain.user.FactorCommand.UseRecoveryCode;
import dev.signet.domain.user.UserCommand.AddToGroup;
import dev.signet.domain.user.UserCommand.ChangeAttributes;
import dev.signet.domain.user.UserCommand.ConfirmUser;
import dev.signet.domain.user.UserCommand.DeferErasure;
import dev.signet.domain.user.UserCommand.DisableUser;
import dev.signet.domain.user.UserCommand.EnableUser;
import dev.signet.domain.user.UserCommand.EraseUser;
import dev.signet.domain.user.UserCommand.IssueCode;
import dev.signet.domain.user.UserCommand.RecordRehash;
import dev.signet.domain.user.UserCommand.RegisterUser;
import dev.signet.domain.user.UserCommand.RejectCode;
import dev.signet.domain.user.UserCommand.RemoveFromGroup;
import dev.signet.domain.user.UserCommand.RequestAddressChange;
import dev.signet.domain.user.UserCommand.RequirePasswordReset;
import dev.signet.domain.user.UserCommand.SetPassword;
import dev.signet.domain.user.UserCommand.VerifyAddress;
import dev.signet.domain.user.UserCommand.VerifyCode;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person's account in a pool. What it decides is in the rules beside it. */
@Aggregate(type = "user")
class User {

    private @Nullable UserState state;

    /** For Axon, which then tells it its history. */
    User() {}

    /** As it stood once, without its history. */
    User(UserState state) {
        this.state = state;
    }

    @CommandHandler
    User(RegisterUser command) {
        AggregateLifecycle.apply(AccountRules.register(command));
    }

    @CommandHandler
    Outcome<UserRefusal> handle(IssueCode command) {
        return decide(CodeRules::issue, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(VerifyCode command) {
        return decide(CodeRules::verify, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(RejectCode command) {
        return decide(CodeRules::reject, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(ConfirmUser command) {
        return decide(AccountRules::confirm, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(ChangeAttributes command) {
        return decide(AddressRules::change, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(RequestAddressChange command) {
        return decide(AddressRules::request, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(VerifyAddress command) {
        return decide(AddressRules::vouch, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(SetPassword command) {
        return decide(PasswordRules::set, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(RecordRehash command) {
        return decide(PasswordRules::rehash, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(RequirePasswordReset command) {
        return decide(PasswordRules::requireReset, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(EnrolTotp command) {
        return decide(FactorRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(RemoveTotp command) {
        return decide(FactorRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(IssueRecoveryCodes command) {
        return decide(FactorRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(UseRecoveryCode command) {
        return decide(FactorRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(RegisterPasskey command) {
        return decide(FactorRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(RemovePasskey command) {
        return decide(FactorRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(SuspectPasskeyClone command) {
        return decide(FactorRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(ChangeMfaPreference command) {
        return decide(FactorRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(ConfirmDevice command) {
        return decide(DeviceRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(ChangeDeviceStatus command) {
        return decide(DeviceRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(ForgetDevice command) {
        return decide(DeviceRules::decide, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(AddToGroup command) {
        return decide(AccountRules::add, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(RemoveFromGroup command) {
        return decide(AccountRules::remove, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(DisableUser command) {
        return decide(AccountRules::disable, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(EnableUser command) {
        return decide(AccountRules::enable, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(DeferErasure command) {
        return decide(AccountRules::defer, command);
    }

    @CommandHandler
    Outcome<UserRefusal> handle(EraseUser command) {
        return AccountRules.erase(state(), command).carryOut();
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        state = UserState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }

    UserState state() {
        return requireNonNull(state);
    }

    /** Deletion is final: of a deleted account nothing can be asked any more but to be erased. */
    private <C extends UserCommand> Outcome<UserRefusal> decide(
            BiFunction<UserState, C, Decision<Outcome<UserRefusal>, UserEvent>> rule, C command) {
        return state().deleted()
                ? new Outcome.Refused<>(UserRefusal.DELETED)
                : rule.apply(state(), command).carryOut();
    }
}
