package dev.signet.ledger.fsck;

import dev.signet.ledger.checkpoint.LedgerUnavailable;
import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.restore.StoredEpochs;
import dev.signet.ledger.verify.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the statements of epochs only where the key has signed them and the ledger has what they say it began with. */
final class EpochCheck {

    private static final String HEAD = """
            select c.note from ledger.checkpoint c join ledger.tree t on t.id = c.tree
            where t.name = 'heads' and c.size = ? and c.epoch = ?
            """;

    private final Connection connection;
    private final VerifierKey key;
    private final String ledger;
    private final Consumer<Finding> findings;

    EpochCheck(Connection connection, VerifierKey key, String ledger, Consumer<Finding> findings) {
        this.connection = connection;
        this.key = key;
        this.ledger = ledger;
        this.findings = findings;
    }

    /** Those that are to be believed. */
    List<Epoch> sound() throws SQLException {
        List<Epoch> declared;
        try {
            declared = StoredEpochs.all(connection);
        } catch (MalformedNote e) {
            tell("the statement of an epoch cannot be read: " + e.getMessage());
            return List.of();
        }
        List<Epoch> sound = new ArrayList<>();
        for (Epoch epoch : declared) {
            Optional<String> fault = epoch.fault(ledger, key).or(() -> contradiction(epoch));
            fault.ifPresent(this::tell);
            if (fault.isEmpty()) {
                sound.add(epoch);
            }
        }
        return sound;
    }

    private Optional<String> contradiction(Epoch epoch) {
        EpochStatement statement = epoch.statement();
        try {
            Optional<String> head = Query.first(
                            connection,
                            HEAD,
                            row -> row.getString(1),
                            statement.restored().size(),
                            statement.restored().origin().epoch())
                    .map(note -> SignedNote.parse(note).text());
            if (!head.equals(Optional.of(statement.restored().text()))) {
                return Optional.of("the ledger does not have the head of %d leaves with which epoch %d is said to begin"
                        .formatted(statement.restored().size(), statement.epoch()));
            }
            return StoredEpochs.under(connection, statement.restored().size()).equals(epoch.trees())
                    ? Optional.empty()
                    : Optional.of("the trees with which epoch %d is said to begin are not those of its head"
                            .formatted(statement.epoch()));
        } catch (SQLException e) {
            throw new LedgerUnavailable("read the head of an epoch", e);
        }
    }

    private void tell(String what) {
        findings.accept(new Finding(Finding.Kind.EPOCH_UNPROVED, Origin.HEADS, -1, 0, what));
    }
}
