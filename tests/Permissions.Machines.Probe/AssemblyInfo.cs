// The probe shows its list of cases to the tests, so that the table can be held to it.
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Permissions.Machines.Tests")]
