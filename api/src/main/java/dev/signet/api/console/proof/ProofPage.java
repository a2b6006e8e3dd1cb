package dev.signet.api.console.proof;

import dev.signet.api.console.audit.OneEvent;
import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.audit.Desk.Asker;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.checkpoint.Trees.PlacedLeaf;
import dev.signet.ledger.export.ExportRecord;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProofPage {

    private final OneEvent events;
    private final Pools pools;
    private final Trees trees;
    private final LedgerKeys keys;
    private final LedgerExports records;

    ProofPage(OneEvent events, Pools pools, Trees trees, LedgerKeys keys, LedgerExports records) {
        this.events = events;
        this.pools = pools;
        this.trees = trees;
        this.keys = keys;
        this.records = records;
    }

    @GetMapping("/console/pools/{pool}/proofs/{position}")
    @InConsole(Permission.READ_AUDIT)
    String proof(
            Administrator by,
            LiveSession session,
            Caller caller,
            @PathVariable UserPoolId pool,
            @PathVariable long position,
            Model model) {
        model.addAttribute("found", events.find(new Asker(by, session, caller), pool, position));
        model.addAttribute("base", "/console/pools/" + pool.value());
        model.addAttribute("position", position);
        String tree = pool.value();
        Optional<PlacedLeaf> leaf = trees.leafAt(tree, position);
        Optional<StoredCheckpoint> head = leaf.flatMap(found -> over(tree, found));
        if (leaf.isPresent() && head.isPresent()) {
            show(tree, leaf.get(), head.get(), model);
        }
        model.addAttribute("signed", head.isPresent());
        return "console/proof";
    }

    /** Says when the page is to be read again: asked every second, it must leave no reading behind. */
    @GetMapping("/console/pools/{pool}/proofs/{position}/signed")
    @InConsole(Permission.READ_AUDIT)
    ResponseEntity<Void> signed(Administrator by, @PathVariable UserPoolId pool, @PathVariable long position) {
        pools.require(by, Permission.READ_AUDIT, pool);
        boolean signed = trees.leafAt(pool.value(), position)
                .flatMap(leaf -> over(pool.value(), leaf))
                .isPresent();
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.noContent();
        return signed ? answer.header("HX-Refresh", "true").build() : answer.build();
    }

    private Optional<StoredCheckpoint> over(String tree, PlacedLeaf leaf) {
        return trees.newest(tree).filter(newest -> newest.size() > leaf.index());
    }

    private void show(String tree, PlacedLeaf leaf, StoredCheckpoint head, Model model) {
        Checkpoint checkpoint = Checkpoint.parse(head.note().text());
        ExportRecord record = records.record(tree, leaf.index());
        ExportRecord.Body body = Objects.requireNonNull(record.body(), "stored records have their bytes");
        List<String> path = trees.inclusion(tree, leaf.index(), head.size()).path().stream()
                .map(Hash::toString)
                .toList();
        model.addAttribute("index", leaf.index());
        model.addAttribute("size", head.size());
        model.addAttribute("fields", LeafField.of(record.leaf()));
        model.addAttribute("payload", new String(body.payload(), StandardCharsets.UTF_8));
        model.addAttribute("metadata", new String(body.metadata(), StandardCharsets.UTF_8));
        model.addAttribute("leafHash", leaf.hash().toString());
        model.addAttribute("path", path);
        model.addAttribute("root", checkpoint.root().toString());
        model.addAttribute("note", head.note().toString());
        model.addAttribute("key", keys.verifier(checkpoint.origin().toString()).toString());
    }
}
