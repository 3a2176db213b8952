package org.kaijuan.backup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kaijuan.backup.BackupView;
import org.kaijuan.backup.Backups;
import org.kaijuan.jobs.JobId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Backups on a page: which there are, whether they are whole, and one more now. */
@Controller
class BackupsController {

    private final Backups backups;

    BackupsController(Backups backups) {
        this.backups = backups;
    }

    @GetMapping(path = "/backups", params = "!format")
    @Allow(Backups.READ)
    Page list(Actor actor) {
        return Page.of(
                "backup/list",
                new BackupsPage(
                        backups.list(actor), actor.mayAnywhere(Backups.WRITE), actor.mayAnywhere(Backups.DOWNLOAD)));
    }

    @GetMapping(path = "/backups", params = "format=xlsx")
    @Allow(Backups.READ)
    Excel<BackupView> export(Actor actor, Ui ui) {
        return Excel.of(
                ui.t("backup.file-name"),
                List.of(
                        Excel.column(ui.t("backup.file"), BackupView::name),
                        Excel.column(ui.t("backup.at"), BackupView::at),
                        Excel.column(ui.t("backup.bytes"), BackupView::bytes),
                        Excel.column(ui.t("backup.made"), backup -> ui.t(madeKey(backup))),
                        Excel.column(ui.t("backup.check"), backup -> ui.t(checkKey(backup)))),
                backups.list(actor).stream());
    }

    @PostMapping("/backups")
    @Allow(Backups.WRITE)
    Page write(Actor actor) {
        return job(backups.write(actor));
    }

    @PostMapping("/backups/{name}/check")
    @Allow(Backups.WRITE)
    Page check(Actor actor, @PathVariable String name) {
        return job(backups.check(actor, name));
    }

    @GetMapping("/backups/{name}/content")
    @Allow(Backups.DOWNLOAD)
    void download(Actor actor, @PathVariable String name, HttpServletResponse response) throws IOException {
        Path file = backups.download(actor, name);
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        Files.copy(file, response.getOutputStream());
    }

    private static Page job(JobId job) {
        return Page.redirect("/jobs/" + job);
    }

    private static String madeKey(BackupView backup) {
        return backup.nightly() ? "backup.nightly" : "backup.by-hand";
    }

    private static String checkKey(BackupView backup) {
        if (backup.check() == null) {
            return "backup.unchecked";
        }
        return backup.check().sound() ? "backup.sound" : "backup.damaged";
    }
}
