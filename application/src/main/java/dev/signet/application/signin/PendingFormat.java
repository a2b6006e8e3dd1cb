package dev.signet.application.signin;

import dev.signet.application.signin.Progress.Proof;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.risk.RiskResponse;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The bytes of a pending challenge: short, since they travel with every answer. */
final class PendingFormat {

    private static final int VERSION = 2;

    private PendingFormat() {}

    static byte[] write(Pending pending) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, pending.progress());
            out.writeUTF(pending.challenge().name());
            out.writeByte(pending.available().size());
            for (Challenge challenge : pending.available()) {
                out.writeUTF(challenge.name());
            }
            write(out, pending.state());
            out.writeLong(pending.expires().toEpochMilli());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where another version wrote it */
    static Pending read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("of another version");
            }
            Progress progress = progress(in);
            Challenge challenge = Challenge.valueOf(in.readUTF());
            List<Challenge> available = new ArrayList<>();
            for (int left = in.readByte(); left > 0; left--) {
                available.add(Challenge.valueOf(in.readUTF()));
            }
            return new Pending(progress, challenge, available, bytes(in), Instant.ofEpochMilli(in.readLong()));
        } catch (IOException tooShort) {
            throw new IllegalArgumentException("of another version", tooShort);
        }
    }

    private static void write(DataOutputStream out, Progress progress) throws IOException {
        write(out, progress.session().uuid());
        write(out, progress.user().uuid());
        write(out, progress.name());
        out.writeUTF(progress.shown());
        out.writeUTF(progress.flow().name());
        out.writeByte(progress.proved().size());
        for (Proof proof : progress.proved()) {
            out.writeUTF(proof.factor().name());
            out.writeLong(proof.at().toEpochMilli());
        }
        CredentialId credential = progress.credential();
        out.writeBoolean(credential != null);
        if (credential != null) {
            write(out, credential.uuid());
        }
        out.writeUTF(progress.device() == null ? "" : progress.device());
        out.writeUTF(progress.demand().name());
        out.writeUTF(progress.confirmed() == null ? "" : progress.confirmed());
        out.writeBoolean(progress.byOperator());
        out.writeLong(progress.begun().toEpochMilli());
    }

    private static Progress progress(DataInputStream in) throws IOException {
        SessionId session = SessionId.of(uuid(in));
        UserId user = UserId.of(uuid(in));
        byte[] name = bytes(in);
        String shown = in.readUTF();
        AuthFlow flow = AuthFlow.valueOf(in.readUTF());
        List<Proof> proved = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            proved.add(new Proof(Factor.valueOf(in.readUTF()), Instant.ofEpochMilli(in.readLong())));
        }
        CredentialId credential = in.readBoolean() ? CredentialId.of(uuid(in)) : null;
        String device = in.readUTF();
        RiskResponse demand = RiskResponse.valueOf(in.readUTF());
        String confirmed = in.readUTF();
        return new Progress(
                session,
                user,
                name,
                shown,
                flow,
                proved,
                credential,
                device.isEmpty() ? null : device,
                demand,
                confirmed.isEmpty() ? null : confirmed,
                in.readBoolean(),
                Instant.ofEpochMilli(in.readLong()));
    }

    private static void write(DataOutputStream out, UUID uuid) throws IOException {
        out.writeLong(uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
    }

    private static UUID uuid(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return bytes;
    }
}
