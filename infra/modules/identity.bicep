@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

@description('Resource id, to attach the identity to the service and to the bot.')
output resourceId string = identity.id

@description('Client id: what the service names itself by, and the app id of the bot when the identity is the bot.')
output clientId string = identity.properties.clientId

@description('Object id, to which roles are given.')
output principalId string = identity.properties.principalId

@description('The tenant the identity lives in.')
output tenantId string = identity.properties.tenantId
