/**
 * The cloud accounts: which there are, who may use them, where their keys come from. Start at {@link
 * dev.dragoman.routes.accounts.LiveAccounts}, which follows the file; intake and the clouds' routes ask it.
 */
@NullMarked
package dev.dragoman.routes.accounts;

import org.jspecify.annotations.NullMarked;
