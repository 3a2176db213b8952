package org.kaijuan.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.RequestFiles;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.Upload;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files at a request, for integrators: handing the result in, and getting it (contract §4). */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class RequestFilesApi {

    private final DeskWork work;
    private final RequestFiles files;

    RequestFilesApi(DeskWork work, RequestFiles files) {
        this.work = work;
        this.files = files;
    }

    /** The library hands in the result as the part {@code file}; for a document delivery that fulfils it. */
    @PostMapping("/file")
    @Allow(DeskAccess.HANDLE)
    RequestJson handIn(Actor actor, @PathVariable String id, @RequestParam("file") MultipartFile file) {
        return RequestJson.of(
                work.handIn(actor, RequestId.of(id), Upload.of(file)).orThrow());
    }

    /** What was asked for. Where the kind delivers by one-time links, this spends the link. */
    @GetMapping("/file")
    @Allow(Allow.SIGNED_IN)
    void result(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        Download.send(files.result(actor, RequestId.of(id)).orThrow(), response);
    }

    /** All files at the request that the caller may see. */
    @GetMapping("/files")
    @Allow(Allow.SIGNED_IN)
    Listing<RequestJson.FileJson> list(Actor actor, @PathVariable String id) {
        List<RequestJson.FileJson> all = files.attachedBy(actor, RequestId.of(id)).stream()
                .map(RequestJson::file)
                .toList();
        return Listing.whole(all);
    }

    @GetMapping("/files/{file}")
    @Allow(Allow.SIGNED_IN)
    void attached(Actor actor, @PathVariable String id, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        Download.send(files.attached(actor, RequestId.of(id), fileId(file)), response);
    }

    static FileId fileId(String text) {
        try {
            return FileId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("file " + text);
        }
    }
}
