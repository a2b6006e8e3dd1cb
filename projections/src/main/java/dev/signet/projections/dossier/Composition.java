package dev.signet.projections.dossier;

import dev.signet.domain.Actor;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationOrdered;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.session.SessionEvent;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.export.Dossier;
import dev.signet.ledger.export.ExportRecord;
import dev.signet.ledger.export.LedgerDossiers;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.export.ProvedRecord;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Leaf;
import dev.signet.projections.dossier.Life.Order;
import dev.signet.projections.dossier.Life.Point;
import dev.signet.projections.dossier.Life.Revocation;
import dev.signet.projections.dossier.Life.Spread;
import dev.signet.projections.dossier.MadeDossier.Proof;
import dev.signet.projections.dossier.MadeDossier.ProvedEvent;
import dev.signet.projections.history.Provenance;
import dev.signet.projections.history.Reader;
import dev.signet.projections.history.RecordedEvents;
import dev.signet.projections.history.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a dossier together under a checkpoint that covers the session. */
@Component
class Composition {

    private final LedgerDossiers ledger;
    private final RecordedEvents events;
    private final LedgerExports.Opening opening;
    private final Orders orders;
    private final ObjectProvider<Consumers> consumers;
    private final Rendering rendering = new Rendering();

    Composition(
            LedgerDossiers ledger,
            RecordedEvents events,
            LedgerExports.Opening opening,
            Orders orders,
            ObjectProvider<Consumers> consumers) { // a node without doors has none, and makes no dossiers
        this.ledger = ledger;
        this.events = events;
        this.opening = opening;
        this.orders = orders;
        this.consumers = consumers;
    }

    MadeDossier of(DossierRequest request, StoredCheckpoint checkpoint) {
        String session = request.session().value();
        List<ProvedRecord> records =
                new ArrayList<>(ledger.prove(checkpoint, ledger.leaves(checkpoint, List.of(session))));
        Lives life = told(request, records);
        Optional<ProvedRecord> ordered = ordered(request, checkpoint, life);
        ordered.ifPresent(records::add);
        records.sort(Comparator.comparingLong(record -> record.record().index()));
        Life whole = life.told(
                request.tenant().value(),
                new Point(checkpoint.position(), checkpoint.at()),
                ordered.map(record -> order(request, record.record())).orElse(null),
                revocation(request, life.end()));
        byte[] file = ledger.seal(new Dossier(
                ledger.head(session, request.personal(), checkpoint, request.older()),
                rendering.summary(whole).toString(),
                request.personal() ? opened(records) : records));
        return new MadeDossier(
                whole,
                file,
                Digest.over(file).toString(),
                records.stream().map(Composition::proved).toList(),
                proof(checkpoint));
    }

    private Lives told(DossierRequest request, List<ProvedRecord> records) {
        Lives life = new Lives(new Whereabouts(rendering, new Reader(Actor.SYSTEM, request.personal())));
        for (ProvedRecord proved : records) {
            DomainEventMessage<?> message = events.of(proved.record());
            life.take(
                    proved.record().leaf(), (SessionEvent) message.getPayload(), Provenance.of(message.getMetaData()));
        }
        return life;
    }

    private Optional<ProvedRecord> ordered(DossierRequest request, StoredCheckpoint checkpoint, Lives life) {
        Lives.@Nullable End end = life.end();
        return orders.of(
                        request.pool(),
                        life.state(),
                        life.began(),
                        end == null
                                ? null
                                : new Orders.End(
                                        end.event().reason(),
                                        end.event().by(),
                                        end.event().at()))
                .map(RevocationOrderId::value)
                .flatMap(order -> ledger.beginning(checkpoint, order))
                .map(index -> ledger.prove(checkpoint, List.of(index)).getFirst());
    }

    private Order order(DossierRequest request, ExportRecord record) {
        Leaf leaf = record.leaf();
        RevocationOrdered ordered = (RevocationOrdered) events.of(record).getPayload();
        return new Order(
                leaf.position(),
                ordered.order().value(),
                ordered.scope(),
                ordered.reason(),
                ordered.by(),
                ordered.at(),
                leaf.sequencedAt(),
                ordered.scope().swept() ? spread(request, leaf) : null);
    }

    private @Nullable Revocation revocation(DossierRequest request, Lives.@Nullable End end) {
        return end == null
                ? null
                : new Revocation(
                        end.leaf().position(),
                        end.event().reason(),
                        end.event().by(),
                        end.event().at(),
                        end.leaf().sequencedAt(),
                        spread(request, end.leaf()));
    }

    private Spread spread(DossierRequest request, Leaf leaf) {
        return Spread.of(consumers.getObject().of(request.pool(), leaf.position(), leaf.sequencedAt()));
    }

    private List<ProvedRecord> opened(List<ProvedRecord> records) {
        List<String> opened =
                opening.open(records.stream().map(ProvedRecord::record).toList());
        List<ProvedRecord> shown = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            ProvedRecord record = records.get(i);
            shown.add(new ProvedRecord(record.record().opened(opened.get(i)), record.inclusion()));
        }
        return shown;
    }

    private static ProvedEvent proved(ProvedRecord proved) {
        ExportRecord record = proved.record();
        return new ProvedEvent(
                record.leaf().position(),
                record.index(),
                record.leaf().name(),
                record.hash().toString(),
                proved.inclusion().stream().map(Hash::toString).toList());
    }

    private static Proof proof(StoredCheckpoint stored) {
        Checkpoint checkpoint = Checkpoint.parse(stored.note().text());
        return new Proof(
                checkpoint.origin().toString(),
                checkpoint.size(),
                checkpoint.root().toString(),
                stored.note().toString());
    }
}
