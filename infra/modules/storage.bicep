@description('Name of the storage account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('How many copies of the data are kept, and where.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param sku string

@description('Name of the identity that may read and write tables and queues; names the role assignments, because it is known beforehand.')
param identityName string

@description('Object id of that identity.')
param principalId string

@description('Refuse to delete the account: it holds everything the forums ever wrote.')
param deletionLocked bool

// The two built-in roles the service needs, by their fixed ids. Nothing else may touch the data: shared keys are off.
var dataRoles = {
  tables: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
  queues: '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    encryption: {
      requireInfrastructureEncryption: true
      keySource: 'Microsoft.Storage'
      services: {
        // Tables and queues take part in the account's encryption only when they say so at creation.
        table: {
          enabled: true
          keyType: 'Account'
        }
        queue: {
          enabled: true
          keyType: 'Account'
        }
      }
    }
  }
}

resource roles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(dataRoles): {
    scope: account
    name: guid(account.id, identityName, role.value)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

resource deletionLock 'Microsoft.Authorization/locks@2020-05-01' = if (deletionLocked) {
  scope: account
  name: 'keep-forum-data'
  properties: {
    level: 'CanNotDelete'
    notes: 'Everything the forums wrote. Remove this lock by hand before deleting.'
  }
}

@description('Name of the account, as the service is told.')
output accountName string = account.name
