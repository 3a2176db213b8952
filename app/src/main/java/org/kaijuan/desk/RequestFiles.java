package org.kaijuan.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;

/** The files at a request, for those who may see them. */
@Service
public class RequestFiles {

    private final Kinds kinds;
    private final Requests requests;
    private final RequestQueue queue;
    private final Files files;

    RequestFiles(Kinds kinds, Requests requests, RequestQueue queue, Files files) {
        this.kinds = kinds;
        this.requests = requests;
        this.queue = queue;
        this.files = files;
    }

    /** A file that was attached to a step which the actor sees; everything else is absent. */
    public ResultFile attached(Actor actor, RequestId request, FileId wanted) {
        return attachedBy(actor, request).stream()
                .filter(file -> file.id().equals(wanted))
                .findFirst()
                .map(this::open)
                .orElseThrow(() -> new NotFoundException("file " + wanted));
    }

    /** All files of the request that the actor sees, the oldest first. */
    public List<FileView> attachedBy(Actor actor, RequestId request) {
        return queue.history(actor, request).stream()
                .flatMap(step -> step.files().stream())
                .toList();
    }

    /** What was asked for, as a file: by the way of the kind, else the newest file of the library. */
    public Outcome<ResultFile> result(Actor actor, RequestId id) {
        RequestView request = requests.get(id);
        DeskAccess.see(actor, request);
        Optional<Outcome<ResultFile>> ofKind = kinds.get(request.kind()).result(actor, request);
        return ofKind.orElseGet(() -> newest(actor, id));
    }

    private Outcome<ResultFile> newest(Actor actor, RequestId id) {
        return queue.history(actor, id).reversed().stream()
                .filter(step -> step.fromStaff() && step.act().isForReader())
                .flatMap(step -> step.files().reversed().stream())
                .findFirst()
                .map(file -> Outcome.done(open(file)))
                .orElseThrow(() -> new NotFoundException("file of request " + id));
    }

    private ResultFile open(FileView file) {
        return new ResultFile(file.name(), file.mediaType(), file.bytes(), out -> copy(file.id(), out));
    }

    private void copy(FileId file, OutputStream out) throws IOException {
        try (InputStream content = files.open(file)) {
            content.transferTo(out);
        }
    }
}
