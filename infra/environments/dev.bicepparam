using '../main.bicep'

// One small instance, data kept once, no lock: may be thrown away.
param environmentName = 'dev'
param location = 'japaneast'
param displayName = 'にも包括 協議の場（検証）'
param bot = {
  type: 'UserAssignedMSI'
}
param sku = 'B1'
param instanceCount = 1
param storageSku = 'Standard_LRS'
param deletionLocked = false
// No case of a real person is ever given to this one.
param keyCertificateUris = []
param monitored = false
