// What is dropped is not what is used.
ProcessPermissions.Drop(Permission.ChildProcess);
File.WriteAllText(Case.File, "x");
