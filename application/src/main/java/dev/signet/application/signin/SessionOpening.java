package dev.signet.application.signin;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.device.DeviceGroup;
import dev.signet.application.device.KnownDevice;
import dev.signet.application.session.SessionEnding;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.session.SessionTokens.NewDevice;
import dev.signet.application.session.TokenDesk;
import dev.signet.application.session.TokenDesk.Holder;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.signin.SignInRefused.ChallengeUsed;
import dev.signet.application.token.RefreshToken;
import dev.signet.application.token.RefreshTokenFormat;
import dev.signet.application.token.TokenChanges;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.pool.SessionLimit;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.FirstTokens;
import dev.signet.domain.session.SessionCommand.CompleteSession;
import dev.signet.domain.session.SessionCommand.OpenSession;
import dev.signet.domain.session.SessionRefusal;
import dev.signet.domain.session.TokenId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last step of every sign-in: the session is opened, and once that is committed its tokens are signed. */
@Component
class SessionOpening {

    private final Commands commands;
    private final Identifiers identifiers;
    private final RefreshTokenFormat refreshTokens;
    private final SessionEnding ending;
    private final TokenDesk desk;
    private final SignInDevices devices;

    SessionOpening(
            Commands commands,
            Identifiers identifiers,
            RefreshTokenFormat refreshTokens,
            SessionEnding ending,
            TokenDesk desk,
            SignInDevices devices) {
        this.ending = ending;
        this.devices = devices;
        this.commands = commands;
        this.identifiers = identifiers;
        this.refreshTokens = refreshTokens;
        this.desk = desk;
    }

    /**
     * A session that is open, and what is still to be signed.
     *
     * @param newDevice that it began on, where nobody knew it before
     */
    record Opened(
            Step step,
            FirstTokens tokens,
            String refreshToken,
            @Nullable DeviceId newDevice) {}

    /**
     * Opens the session; inside a transaction.
     *
     * @param taken how many steps the session has taken before
     */
    Opened open(Step step, int taken) {
        Progress progress = step.progress();
        House house = step.house();
        RefreshToken refresh = refreshTokens.make(progress.session());
        TokenValidity validity = house.clientSettings().tokenValidity();
        Optional<KnownDevice> said = devices.of(step);
        DeviceId known = progress.has(Factor.DEVICE)
                ? said.map(KnownDevice::id).orElse(null)
                : null; // what has not proved to be itself is in no token
        DeviceId fresh = said.isEmpty() ? devices.fresh(step).orElse(null) : null;
        FirstTokens tokens = new FirstTokens(
                TokenId.of(identifiers.next()),
                TokenId.of(identifiers.next()),
                refresh.id(),
                step.now().plus(validity.access()),
                step.now().plus(validity.refresh()),
                known == null ? fresh : known);
        if (taken == 0) {
            commands.send(
                    new OpenSession(
                            progress.session(),
                            progress.user(),
                            house.pool(),
                            house.client(),
                            progress.factors(),
                            tokens,
                            step.risk(),
                            step.now()),
                    step.provenContext());
        } else {
            Outcome<SessionRefusal> outcome = commands.send(
                    new CompleteSession(progress.session(), taken, progress.factors(), tokens, step.now()),
                    step.provenContext());
            outcome.orElseThrow(again -> new ChallengeUsed());
        }
        SessionLimit limit = house.settings().accounts().sessions();
        if (limit.enforced()) {
            ending.makeRoom(step.user(), progress.session(), limit.most(), step.provenContext(), step.now());
        }
        return new Opened(step, tokens, refresh.text(), fresh);
    }

    SessionTokens handOut(Opened opened, TokenChanges changes) {
        Step step = opened.step();
        House house = step.house();
        SessionTokens tokens = desk.sign(
                new Holder(
                        house.pool(),
                        house.idKey(),
                        house.accessKey(),
                        house.client(),
                        house.clientSettings(),
                        step.user(),
                        step.provenAccount().profile(),
                        step.provenAccount().groups(),
                        step.progress().session(),
                        opened.tokens().device(),
                        house.settings().statusLists(),
                        step.now()),
                opened.tokens().accessToken(),
                opened.tokens().idToken(),
                opened.refreshToken(),
                changes,
                step.now());
        DeviceId fresh = opened.newDevice();
        return fresh == null ? tokens : tokens.on(new NewDevice(fresh, DeviceGroup.keyOf(house.pool())));
    }
}
