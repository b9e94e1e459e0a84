using '../main.bicep'

// Two instances, data in three zones of the region, deletion locked.
param environmentName = 'prod'
param location = 'japaneast'
param displayName = 'にも包括 協議の場'
param bot = {
  type: 'UserAssignedMSI'
}
param sku = 'P0v3'
param instanceCount = 2
param storageSku = 'Standard_ZRS'
param deletionLocked = true
// The mailbox of the secretariat in which meetings are booked: replace it with your own.
param organizers = [
  'kyogi@example.jp'
]
// The certificate that wraps the keys of case text: replace it with one of your own key vault, which the identity of the service may read.
param keyCertificateUris = [
  'https://kv-example.vault.azure.net/secrets/caresystem-keys'
]
param monitored = true
