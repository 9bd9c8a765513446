// A switch over a union calls what the case that it finds declares.
// BeforeDrop: before the drop.
// Harmless: the case that writes is matched and not called.
[assembly: Expect("PERM1001", "Main → Dog.Speak → Store.Save → File.WriteAllText")]

Pet pet = new Dog();
//! BeforeDrop: Console.WriteLine(pet switch { Dog dog => dog.Speak(), Cat cat => cat.Speak() });
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(pet switch { Dog dog => dog.Speak(), Cat cat => cat.Speak() }); //! BeforeDrop: //! Harmless: Console.WriteLine(pet switch { Dog => 1, Cat cat => cat.Speak() });

record Dog
{
    public int Speak() => Store.Save();
}

record Cat
{
    public int Speak() => Store.Print();
}

union Pet(Dog, Cat);
