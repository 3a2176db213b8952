package org.kaijuan.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.returns.DeedView;
import org.kaijuan.returns.Deeds;
import org.kaijuan.returns.NoticeId;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnView;
import org.kaijuan.returns.Returns;
import org.kaijuan.returns.ReturnsAccess;
import org.springframework.stereotype.Component;

/** Submissions from the module that collects them. What was sent back does not count, nor deeds without consent
 * or passed over by the province. */
@Component
class ReturnsReader implements SubmissionReader {

    private static final String DEEDS = "deeds";

    private final Notices notices;
    private final Returns returns;
    private final Deeds deeds;
    private final Libraries libraries;

    ReturnsReader(Notices notices, Returns returns, Deeds deeds, Libraries libraries) {
        this.notices = notices;
        this.returns = returns;
        this.deeds = deeds;
        this.libraries = libraries;
    }

    @Override
    public Optional<Submissions> read(UUID notice) {
        Actor reader = Actor.system("report", Map.of(ReturnsAccess.NOTICE_READ, libraries.everywhere()));
        try {
            NoticeView asked = notices.get(reader, new NoticeId(notice));
            List<Submissions.Answer> answers = returns.answers(asked.id()).stream()
                    .filter(ReturnView::stands)
                    .map(this::answer)
                    .toList();
            return Optional.of(new Submissions(asked.title(), asked.lastDay(), asked.period(), answers));
        } catch (NotFoundException noSuchNotice) {
            return Optional.empty();
        }
    }

    private Submissions.Answer answer(ReturnView sent) {
        String name = libraries.get(sent.library()).name();
        return new Submissions.Answer(
                sent.library(),
                name,
                sent.version(),
                sent.submittedBy() == null ? name : sent.submittedBy(),
                Stream.concat(
                                sent.highlights().stream()
                                        .map(told -> new Submissions.Highlight(
                                                told.id().value(), told.chapter(), told.text())),
                                sent.deeds().stream()
                                        .filter(DeedView::isPublishable)
                                        .filter(deed -> !deeds.isPassedOver(sent.id(), deed.id()))
                                        .map(deed -> highlight(sent, deed)))
                        .toList(),
                sent.figures().stream()
                        .map(figure -> new Submissions.Stated(
                                figure.figure(), figure.value(), figure.quote(), figure.period()))
                        .toList());
    }

    /** Headed by the post or the group whose deed it is (DED-04). */
    private static Submissions.Highlight highlight(ReturnView sent, DeedView deed) {
        String text = deed.text().startsWith(deed.who()) ? deed.text() : deed.who() + Wording.COLON + deed.text();
        UUID id = UUID.nameUUIDFromBytes((sent.id() + " " + deed.id()).getBytes(StandardCharsets.UTF_8));
        return new Submissions.Highlight(id, DEEDS, text);
    }
}
