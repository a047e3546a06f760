package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.exchange.contract.AttachmentFile;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SigningKey;

/** Puts documents and the parts of their files into the journal, each once however often it is given. */
final class Journaling {

    private final Home home;
    private final Journal journal;
    private final Home.Identity identity;
    private final SigningKey key;
    private final Versions versions;

    Journaling(Home home) {
        this.home = home;
        journal = home.journal();
        identity = home.identity();
        key = home.key();
        versions = Versions.of(home, new OfficeClock().today());
    }

    /** What is to be sent for a document: itself first, and those parts of its files that the ministry has not taken yet. */
    List<Journal.Entry> enter(Draft draft) {
        return home.enter(() -> entered(draft));
    }

    private List<Journal.Entry> entered(Draft draft) {
        Optional<Journal.Entry> earlier = Envelopes.earlier(draft.file(), draft.data(), journal.documents());
        if (earlier.isEmpty()) {
            // What the ministry would refuse stays at home with its files.
            wrap(draft, journal.nextSequence());
        }
        // The parts are on disk before their document: whatever is interrupted after that, the journal alone can go on.
        List<Journal.Entry> parts = new ArrayList<>();
        draft.enclosed().forEach(enclosed -> parts.addAll(parts(enclosed)));
        List<Journal.Entry> outgoing = new ArrayList<>(List.of(earlier.orElseGet(() -> add(draft))));
        parts.stream().filter(part -> !part.isTaken()).forEach(outgoing::add);
        return outgoing;
    }

    private byte[] wrap(Draft draft, long sequence) {
        return Envelopes.wrap(draft.file().toString(), EventWriter.typeOf(draft.data()), versions, draft.data(), identity, sequence);
    }

    private Journal.Entry add(Draft draft) {
        long sequence = journal.nextSequence();
        byte[] body = wrap(draft, sequence);
        return journal.add(sequence, body, key.sign(body), draft.workbook().map(workbook -> Journal.Beside.workbook(
                draft.file().getFileName().toString(), workbook.original())).orElse(null));
    }

    private List<Journal.Entry> parts(AttachmentFile file) {
        Map<Integer, Journal.Entry> known = new HashMap<>();
        journal.entries().forEach(entry -> entry.part().filter(part -> part.sha256().equals(file.sha256()))
                .ifPresent(part -> known.put(part.part(), entry)));
        List<Journal.Entry> entries = new ArrayList<>();
        for (int number = 1; number <= file.parts(); number++) {
            entries.add(known.containsKey(number) ? known.get(number) : add(file, number));
        }
        return entries;
    }

    private Journal.Entry add(AttachmentFile file, int number) {
        long sequence = journal.nextSequence();
        JsonNode part = Json.MAPPER.valueToTree(file.part(identity.unit(), number));
        byte[] body = Envelopes.wrap(file.name(), MessageType.ATTACHMENT_PART, versions, part, identity, sequence);
        return journal.add(sequence, body, key.sign(body), Journal.Beside.part(new PartNote(file.name(), file.sha256(), number, file.parts())));
    }
}
