/**
 * What every page and every API answer is made of.
 *
 * <ul>
 *   <li>A handler binds with {@link org.kaijuan.web.Form}, calls a facade and returns a {@link org.kaijuan.web.Page}: the
 *       name of a template and one record. The template gets that record and a {@link org.kaijuan.web.Ui}.
 *   <li>An API handler returns a record or {@link org.kaijuan.web.Answers}; refusals and absent things become problem
 *       details (RFC 9457) by themselves.
 *   <li>Each handler says who may call it with {@link org.kaijuan.web.Allow}; start-up fails where one does not.
 *   <li>Modules add to the shells through beans: {@link org.kaijuan.web.MenuItem}, {@link org.kaijuan.web.Badges},
 *       {@link org.kaijuan.web.HomePanel}.
 * </ul>
 *
 * <p>Invariants: a page is rendered completely before its first byte is sent, so that an error is an error page and never
 * half a page; no inline script, style or handler anywhere (the content security policy would stop it); every text comes
 * from {@code messages/*.properties}. Table {@code web.idempotency}: stored answers of {@code POST /api/v1/**}.
 *
 * <p>{@code identity} tells who calls by the request attribute {@link org.kaijuan.web.Caller#ACTOR}; nobody in it means an
 * anonymous visitor. An open module.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package org.kaijuan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
