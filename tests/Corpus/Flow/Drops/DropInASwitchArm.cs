// The drop stands in the arm of a switch expression.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

Console.WriteLine(args.Length switch { 0 => ProcessPermissions.Drop(Permission.FileSystemWrite).ToString()!.Length, _ => 1 });
Store.Save(); //! Harmless: Store.Print();
