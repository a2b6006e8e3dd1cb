package dev.signet.application.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.srp.SrpVerifier;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps by what devices prove to be themselves ({@code vault.device_verifier}), each sealed for its device and user. */
@Component
public class DeviceVerifiers {

    private static final String PURPOSE = "device";

    static final String BY_DEVICE = "select sealed from vault.device_verifier where device = ? and user_id = ?";

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final DeviceMarks marks;

    DeviceVerifiers(JdbcTemplate jdbc, Vault vault, DeviceMarks marks) {
        this.marks = marks;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void keep(UserId user, DeviceId device, SrpVerifier verifier, Instant now) {
        jdbc.update(
                "insert into vault.device_verifier (device, user_id, sealed, created_at) values (?, ?, ?, ?)",
                device.value(),
                user.value(),
                vault.seal(PURPOSE, verifier.bytes(), place(user, device)),
                Timestamp.from(now));
    }

    void forget(UserId user, DeviceId device) {
        jdbc.update("delete from vault.device_verifier where device = ? and user_id = ?", device.value(), user.value());
    }

    /** The verifier of a device that the user has. */
    public Optional<SrpVerifier> find(UserId user, DeviceId device) {
        return jdbc.query(BY_DEVICE, (row, number) -> row.getBytes(1), device.value(), user.value()).stream()
                .findFirst()
                .map(kept -> SrpVerifier.read(vault.open(PURPOSE, kept, place(user, device))));
    }

    /** Forgets those of every device of a user, and that one was about to prove to be itself. */
    public void deleteFor(UserId user) {
        jdbc.update("delete from vault.device_verifier where user_id = ?", user.value());
        marks.deleteFor(user);
    }

    private static byte[] place(UserId user, DeviceId device) {
        return (device.value() + "|" + user.value()).getBytes(UTF_8);
    }
}
