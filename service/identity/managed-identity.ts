import { ManagedIdentityCredential } from '@azure/identity'

/**
 * The service's own identity in Azure.
 * @param clientId of a user-assigned one; the system-assigned one without it
 */
export function managedIdentity(clientId: string | undefined): ManagedIdentityCredential {
  return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential()
}
